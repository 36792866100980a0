import type { SubnetUsage, ZoneId } from '@/engine';
import {
  hardestZones,
  loseZone,
  type Scenario,
  type ZoneLoss,
  zonesToLose,
} from '@/engine/over-time';

/** A zone that is lost, beside the plan as it was. */
export interface LostZone extends ZoneLoss {
  readonly moved: MovedNodes;
}

/** Where the nodes of a lost zone are wanted instead. Fargate pods are none of them. */
export interface MovedNodes {
  /** Nodes that end with the zone. */
  readonly ended: number;
  /** Subnets that are asked for more than before, in the order of the plan. */
  readonly into: readonly {
    readonly subnet: string;
    readonly nodes: number;
    readonly fargatePods?: number | undefined;
  }[];
  /** Nodes of groups that are in this zone alone: nothing takes their place. */
  readonly gone: number;
  /** `undefined` where none ends. */
  readonly fargatePods?: { readonly ended: number; readonly gone: number };
}

/** The loss of every zone side by side. */
export interface ZoneLosses {
  /** In the order of the plan; none where all nodes are in one zone. */
  readonly losses: readonly LostZone[];
  /** The zone whose loss hurts most of those that have been run. */
  readonly hardest: ZoneId | undefined;
  /** That zone, and those whose loss comes to the same. */
  readonly hardestAlike: readonly ZoneId[];
}

/** The loss that hurts most; `undefined` where no zone can be lost. */
export function hardestOf({ losses, hardest }: ZoneLosses): LostZone | undefined {
  return losses.find(({ zone }) => zone === hardest);
}

/**
 * The plan of a scenario with one zone lost after the other, each run with the scenario's own seed. All
 * that are known are given each time that one is run; once where there is none.
 *
 * @param before the subnets of the plan at rest, with all zones
 * @throws Error as `simulate` does.
 */
export function* zoneLosses(
  scenario: Scenario,
  seed: number,
  before: readonly SubnetUsage[],
): Generator<ZoneLosses, ZoneLosses> {
  let known: ZoneLosses = { losses: [], hardest: undefined, hardestAlike: [] };
  for (const zone of zonesToLose(scenario.plan)) {
    const loss = loseZone(scenario, zone, seed);
    const losses = [...known.losses, { ...loss, moved: movedNodes(before, loss.subnets) }];
    const hardestAlike = hardestZones(losses);
    known = { losses, hardest: hardestAlike[0], hardestAlike };
    yield known;
  }
  return known;
}

/** Both lists are of the same subnets, in one order. */
function movedNodes(before: readonly SubnetUsage[], after: readonly SubnetUsage[]): MovedNodes {
  const nodes = after.map((usage, index) => ofNodes(usage) - ofNodes(before[index]));
  const pods = after.map(({ fargatePods }, index) => {
    return fargatePods - (before[index]?.fargatePods ?? 0);
  });
  const into = after.flatMap(({ label: subnet }, index) => {
    const [more, morePods] = [nodes, pods].map((each) => Math.max(0, each[index] as number));
    if (!more && !morePods) return [];
    return [{ subnet, nodes: more ?? 0, ...(morePods ? { fargatePods: morePods } : {}) }];
  });
  const fargatePods = endedOf(pods);
  return { ...endedOf(nodes), into, ...(fargatePods.ended > 0 ? { fargatePods } : {}) };
}

function ofNodes(usage: SubnetUsage | undefined): number {
  return usage === undefined ? 0 : usage.nodes - usage.fargatePods;
}

/** More in each subnet, or fewer. */
function endedOf(changes: readonly number[]): Pick<MovedNodes, 'ended' | 'gone'> {
  const ended = changes.reduce((sum, change) => sum + Math.max(0, -change), 0);
  return { ended, gone: Math.max(0, -changes.reduce((sum, change) => sum + change, 0)) };
}
