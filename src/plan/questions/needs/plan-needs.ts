// How large the subnets of a plan have to be, and where they would lie.
import {
  type CarvedSubnet,
  type Cidr,
  type ClusterPlan,
  type CniSettings,
  type CountedRequirements,
  cidrsOverlap,
  comparedNodes,
  countedRequirements,
  furtherSubnets,
  isCarvedUse,
  isForNodes,
  judge,
  type RequirementName,
  type Requirements,
  smallestBlock,
  type VpcBlock,
  type WantedSubnet,
} from '@/engine';
import {
  isAmongUpgrades,
  type NeededSubnets,
  type NeedsWishes,
  neededSubnets,
  needsSearch,
  smallerWithSettings,
  type UseSize,
  zonesToLose,
} from '@/engine/over-time';
import { parseAddress } from '@/plan/fields/cidr';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { eachAs } from '@/plan/questions/each-as';
import { runOfRead } from '@/plan/scenario/run-of';
import { furtherUse } from './further-names';
import { leastWishes } from './needs-wishes';

/** What is needed under some settings. */
export interface NeedsUnder extends NeededSubnets {
  readonly settings: CniSettings;
  /** Where the subnets would lie; of pods apart a second one. None while no size is found. */
  readonly blocks: readonly PlacedBlock[];
}

export interface PlacedBlock extends VpcBlock {
  /** False: the plan has sizes alone, and only the size of the block means anything. */
  readonly isPlaced: boolean;
}

/** What subnets a plan needs. */
export interface PlanNeeds {
  /** No less than what the plan is required to keep free. */
  readonly wishes: NeedsWishes;
  readonly requirements: CountedRequirements;
  /** Nodes of each group of the plan that has grown, and replicas for the whole cluster. */
  readonly groups: readonly { readonly label: string; readonly nodes: number }[];
  readonly replicas: number;
  readonly own: NeedsUnder;
  /** False: no node reads the plan's settings, nor any others. */
  readonly areSettingsRead: boolean;
  /** Smaller subnets with other settings; `none` once it is known that there are none. */
  readonly other: NeedsUnder | 'none' | undefined;
}

/**
 * The subnets that a plan needs, under its own settings and then under others that need less; what is
 * known is given each time that sizes have been run.
 *
 * @throws Error as `toScenario` and `simulate` do; for a faulty scenario.
 */
export function* planNeeds(
  plan: Plan,
  wished: NeedsWishes,
  lookup: ClusterSources,
): Generator<PlanNeeds> {
  const { scenario, seeds } = runOfRead(plan, lookup);
  const { plan: cluster } = scenario;
  const wishes = leastWishes(wished, plan.requirements);
  const search = needsSearch(scenario, seeds, wishes);
  const { groups, clusterPods } = search.scenario.plan;
  const under = (of: typeof search, found: NeededSubnets): NeedsUnder => {
    const { settings } = of.scenario.plan;
    const blocks = found.needed === undefined ? [] : blocksFor(cluster, found.needed);
    return { ...found, settings, blocks };
  };
  const around = {
    wishes,
    requirements: countedRequirements(
      plan.requirements,
      countedInSizes(
        {
          growth: wishes.growth,
          scenario: wishes.upgrade && isAmongUpgrades(scenario),
          zoneLoss: wishes.zoneLoss && zonesToLose(cluster).length > 0,
        },
        plan.requirements,
      ),
    ),
    groups: groups.map(({ label, nodes }) => ({ label, nodes })),
    replicas: clusterPods,
    areSettingsRead: comparedNodes(judge(cluster).groups) !== 'none-of-ipamd',
  };
  const own = yield* eachAs(neededSubnets(search), (found) => {
    return { ...around, own: under(search, found), other: undefined };
  });
  const ownNeeds = under(search, own);
  yield { ...around, own: ownNeeds, other: undefined };
  const smaller = smallerWithSettings(search, own.needed);
  if (smaller === undefined) {
    yield { ...around, own: ownNeeds, other: 'none' };
    return;
  }
  const last = yield* eachAs(neededSubnets(smaller), (found) => {
    return { ...around, own: ownNeeds, other: under(smaller, found) };
  });
  yield { ...around, own: ownNeeds, other: under(smaller, last) };
}

/**
 * Of what a plan is required to hold, what sizes for these wishes hold.
 *
 * @param wishes `zoneLoss`: a zone’s loss is run; `scenario`: so is the plan’s own
 */
export function countedInSizes(
  {
    growth,
    scenario = false,
    zoneLoss = false,
  }: { readonly growth: number; readonly scenario?: boolean; readonly zoneLoss?: boolean },
  required: Requirements,
): readonly RequirementName[] {
  return [
    'keep-free',
    ...(growth >= required.growth ? (['growth'] as const) : []),
    ...(scenario ? (['scenario'] as const) : []),
    ...(zoneLoss ? (['zone-loss'] as const) : []),
  ];
}

/** Where pods have a range of their own. */
const POD_RANGE = parseAddress('100.64.0.0');

/**
 * Where subnets of these sizes lie: around the lowest one of the plan, clear of those for others; pods
 * apart, as custom networking has them, around theirs. Empty where a block would be larger than a VPC.
 */
function blocksFor(cluster: ClusterPlan, sizes: readonly UseSize[]): readonly PlacedBlock[] {
  const { customNetworking, ipFamily } = cluster.networking;
  const hasApart = customNetworking && ipFamily === 'ipv4';
  const wanted = wantedSubnets(cluster, sizes);
  const apart = wanted.filter(({ use }) => hasApart && use === 'pods');
  const together = wanted.filter((each) => !apart.includes(each));
  const zones = [...new Set(cluster.subnets.filter(isForNodes).map(({ zone }) => zone))];
  const taken = cluster.subnets.flatMap(({ use, cidr }) => (use === 'other' ? (cidr ?? []) : []));
  const lowest = (isMeant: (use: string) => boolean) => lowestOf(cluster, isMeant);
  const near = lowest((use) => use !== 'other' && !(hasApart && use === 'pods'));
  const nearPods = lowest((use) => use === 'pods') ?? (near === undefined ? near : POD_RANGE);
  const known = furtherKnown(cluster);
  const further = furtherSubnets(zones).filter(
    ({ use, zone }) => !known.some((each) => each.use === use && each.zone === zone),
  );
  const blocks = [
    withKnown(placed([...together, ...further], near, taken), known),
    ...(apart.length === 0 ? [] : [placed(apart, nearPods, taken)]),
  ];
  return blocks.flatMap((block) => block ?? []);
}

/** Subnets of the plan that are there for load balancers and the control plane, by their names. */
function furtherKnown({ subnets }: ClusterPlan): readonly CarvedSubnet[] {
  return subnets.flatMap(({ use, zone, label, cidr }) => {
    const further = furtherUse(use, label, zone);
    return further === undefined || cidr === undefined ? [] : [{ use: further, zone, cidr }];
  });
}

/** What is there already and lies in a block is drawn with it. */
function withKnown(
  block: PlacedBlock | undefined,
  known: readonly CarvedSubnet[],
): PlacedBlock | undefined {
  const inside = known.filter(({ cidr }) => block?.isPlaced && cidrsOverlap(cidr, block.range));
  return block && { ...block, subnets: [...block.subnets, ...inside] };
}

function placed(
  wanted: readonly WantedSubnet[],
  near: number | undefined,
  taken: readonly Cidr[],
): PlacedBlock | undefined {
  const block = smallestBlock(wanted, near, near === undefined ? [] : taken);
  return block && { ...block, isPlaced: near !== undefined };
}

/** One subnet of each use in a zone, in the order of the plan. */
function wantedSubnets(
  { subnets }: ClusterPlan,
  sizes: readonly UseSize[],
): readonly WantedSubnet[] {
  const seen = new Set<string>();
  return subnets.flatMap(({ use, zone }): WantedSubnet[] => {
    const size = sizes.find((each) => each.use === use);
    const key = `${use} ${zone}`;
    if (size === undefined || seen.has(key) || !isCarvedUse(use)) return [];
    seen.add(key);
    return [{ use, zone, prefixLength: size.prefixLength }];
  });
}

function lowestOf({ subnets }: ClusterPlan, isMeant: (use: string) => boolean): number | undefined {
  const bases = subnets.flatMap(({ use, cidr }) => (isMeant(use) && cidr ? [cidr.base] : []));
  return bases.length === 0 ? undefined : Math.min(...bases);
}
