// What runs of a plan ask of the plan at rest: worked out once, since it is the same whatever the seed.
import { restMemory } from '@/engine/at-rest/kinds/rest';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { checkPlan } from '@/engine/cluster/check-plan';
import { type Judged, judgeChecked, refusals } from '@/engine/judge';
import {
  type ClusterPlan,
  type CniSettings,
  type Finding,
  isForNodes,
  type NodeGroup,
  type PlanNumbers,
  type Subnet,
  usableAddresses,
  type Verdict,
} from '@/engine/model';

/** Nodes of a group that start in a subnet. */
export interface StartingNode {
  readonly spec: NodeGroup;
  readonly subnet: Subnet;
  readonly settings: CniSettings;
}

export class KnownPlan {
  readonly #plan: ClusterPlan;
  readonly #rest = restMemory();
  readonly #starts: { readonly start: StartingNode; readonly refused: readonly Finding[] }[] = [];
  #numbers: PlanNumbers | undefined;
  #judged: Judged | undefined;
  #refused: readonly Finding[] | undefined;

  constructor(plan: ClusterPlan) {
    this.#plan = plan;
  }

  /** The verdict on the plan at rest. @throws as `answer` does. */
  get verdict(): Verdict {
    if (this.#judged === undefined) {
      checkPlan(this.#plan);
      this.#judged = judgeChecked(this.#plan, this.#rest);
    }
    return this.#judged.verdict;
  }

  get numbers(): PlanNumbers {
    this.#numbers ??= this.#judged?.numbers ?? planNumbers(this.#plan, this.#rest);
    return this.#numbers;
  }

  /** What AWS or the VPC CNI refuses of the plan. @throws as `answer` does. */
  get refused(): readonly Finding[] {
    this.#refused ??= refusals(this.#plan, this.#rest);
    return this.#refused;
  }

  /** And of one such node alone in it. @throws as `answer` does. */
  refusedAt({ spec, subnet, settings }: StartingNode): readonly Finding[] {
    const known = this.#starts.find(
      ({ start }) => start.spec === spec && start.subnet === subnet && start.settings === settings,
    );
    if (known) return known.refused;
    const start = { spec, subnet, settings };
    const refused = refusals(planOfOne(this.#plan, start), this.#rest);
    this.#starts.push({ start, refused });
    return refused;
  }
}

const KNOWN = new WeakMap<ClusterPlan, KnownPlan>();

export function knownPlan(plan: ClusterPlan): KnownPlan {
  const known = KNOWN.get(plan) ?? new KnownPlan(plan);
  KNOWN.set(plan, known);
  return known;
}

/** The plan with one node alone, which lies in the subnet where a run has started it. */
function planOfOne(plan: ClusterPlan, { spec, subnet, settings }: StartingNode): ClusterPlan {
  const { label, zone } = subnet;
  const inZone = (each: Subnet): Subnet =>
    each.zone === zone && isForNodes(each)
      ? { ...each, usedByOthers: each.label === label ? 0 : usableAddresses(each.prefixLength) }
      : each;
  return {
    ...plan,
    settings,
    subnets: plan.subnets.map(inZone),
    consumers: [],
    groups: [{ ...spec, nodes: 1, zones: [zone] }],
    clusterPods: 0,
  };
}
