// Whether a plan holds what it is required to, judged in this one place for everybody who says it.
import {
  type ClusterPlan,
  type Constraint,
  gravity,
  type PlanAnswer,
  podsWithoutPlace,
  type RequirementName,
  type Requirements,
  type RunVerdict,
  requiredOf,
  type SubnetUsage,
  type Verdict,
  type VerdictKind,
  waitedFor,
  type ZoneId,
  type ZoneLoss,
} from '@/engine/model';

/** What is known of the plan under a strain that takes a while to work out. */
export type Proof<Found> =
  | { readonly status: 'known'; readonly found: Found }
  | { readonly status: 'checking' }
  /** Nobody works on it: too large, cancelled, failed, or its scenario can't be read. */
  | { readonly status: 'not-run' };

/** The plan at rest with more of nodes and replicas. */
export type Grown = Pick<PlanAnswer, 'verdict' | 'subnets'>;

/** What requirements are judged by. */
export interface RequiredProof {
  readonly plan: Pick<ClusterPlan, 'groups'>;
  readonly atRest: Verdict;
  readonly subnets: readonly SubnetUsage[];
  /** With the growth that is required. */
  readonly grown: Proof<Grown>;
  readonly run: Proof<RunVerdict>;
  /** Of the zones the one whose loss hurts most; `undefined`: all nodes are in one, or there are none. */
  readonly hardestLoss: Proof<ZoneLoss | undefined>;
}

/** What is lacking for a requirement, and where. */
export interface RequirementLack {
  /** Of the plan under the strain: how it fails; `fits` where only what is to stay free is not. */
  readonly kind: VerdictKind;
  /** The subnet that decides; `undefined` where a quota does, or nothing that is counted. */
  readonly subnet: string | undefined;
  /** The zone that is lost. */
  readonly zone: ZoneId | undefined;
  /** So much of `unit` is lacking, waits, or is lost; `undefined` where nothing can be counted. */
  readonly amount: number | undefined;
  readonly unit: Constraint | 'pods' | 'nodes' | undefined;
  /** Some of the pods wait for other subnets than this. */
  readonly inOthers?: boolean;
  /** Labels of all subnets that they wait for, in the plan's order. */
  readonly subnets?: readonly string[];
  /** Of what is to stay free: so much of the amount is lacking though nothing stays free, as verdict and picture count it. */
  readonly besides?: number | undefined;
  /** At rest under the strain: who finds no address, in some order of nodes at least, beside what is lacking. */
  readonly waiting?: 'pods' | 'nodes' | undefined;
  /** Once all has come to rest after the strain: on the way there less is lacking. */
  readonly isAtRest?: boolean;
}

export type JudgedRequirement = {
  readonly requirement: RequirementName;
} & (
  | { readonly status: 'checking' | 'not-run' }
  | {
      readonly status: 'met';
      /** Of growth: what then is not free though the plan as it is has to keep it free. */
      readonly lessFree?: RequirementLack | undefined;
    }
  | { readonly status: 'failed'; readonly lack: RequirementLack }
);

/**
 * Each requirement of a plan, in the order of `REQUIREMENTS`: none that it does not have. It is met only
 * where the plan `fits` under the strain, its warm addresses too; before that is known it is neither.
 *
 * - `keep-free`: in the plan at rest, each subnet but those for others alone
 * - `growth`: so many more nodes and replicas at rest, and no pod without a place. What is to stay free is
 *   kept free in the plan as it is: growth may use it, and then says so.
 * - `scenario`: at rest and in the run, which leaves no more pods without a place
 * - `zone-loss`: each zone in turn, at rest without it and on the way. Nodes that have no other zone are
 *   lost with theirs: then it fails, however much room there is.
 */
export function judgeRequired(
  required: Requirements,
  proof: RequiredProof,
): readonly JudgedRequirement[] {
  return requiredOf(required).map((requirement): JudgedRequirement => {
    const lack = lackOf(requirement, required, proof);
    if (lack === 'checking' || lack === 'not-run') return { requirement, status: lack };
    if (lack !== undefined) return { requirement, status: 'failed', lack };
    const lessFree =
      requirement === 'growth' && proof.grown.status === 'known'
        ? lackOfFree(proof.grown.found.subnets, required.keepFree)
        : undefined;
    return { requirement, status: 'met', lessFree };
  });
}

type Told = RequirementLack | undefined | 'checking' | 'not-run';

function lackOf(
  requirement: RequirementName,
  { keepFree }: Requirements,
  { plan, atRest, subnets, grown, run, hardestLoss }: RequiredProof,
): Told {
  switch (requirement) {
    case 'keep-free':
      return lackOfFree(subnets, keepFree);
    case 'growth':
      return told(grown, ({ verdict }) => lackAtRest(verdict, atRest));
    case 'scenario':
      return told(run, (found) =>
        found.kind === 'unknown'
          ? 'not-run'
          : (graverLack(atRest, found, atRest) ?? lackOfPlaces(atRest, found.podsPending)),
      );
    case 'zone-loss':
      return nodesLost(plan) ?? told(hardestLoss, (loss) => lackInLoss(atRest, loss));
  }
}

function told<Found>(proof: Proof<Found>, lackIn: (found: Found) => Told): Told {
  return proof.status === 'known' ? lackIn(proof.found) : proof.status;
}

const NOWHERE: RequirementLack = {
  kind: 'fits',
  subnet: undefined,
  zone: undefined,
  amount: undefined,
  unit: undefined,
};

/**
 * Of a plan at rest, what is not free though it is to stay so: in the subnet that has least, of several the
 * first; `undefined`: enough is.
 */
export function lackOfFree(
  subnets: readonly SubnetUsage[],
  keepFree: number,
): (RequirementLack & { readonly amount: number }) | undefined {
  const [least] = subnets.filter(({ use }) => use !== 'other').toSorted((a, b) => a.free - b.free);
  if (least === undefined || least.free >= keepFree) return undefined;
  const { label: subnet, free } = least;
  const besides = free < 0 ? -free : undefined;
  return { ...NOWHERE, subnet, amount: keepFree - free, unit: 'addresses', besides };
}

function lackAtRest(verdict: Verdict, before: Verdict): RequirementLack | undefined {
  const { kind, subnet, left = 0, constraint, podsPending } = verdict;
  if (kind === 'fits') {
    return podsPending === 0 ? undefined : { ...NOWHERE, amount: podsPending, unit: 'pods' };
  }
  const short =
    left < 0 ? { amount: -left, unit: constraint } : { amount: undefined, unit: constraint };
  return { ...NOWHERE, kind, subnet, ...short, waiting: waitingAtRest(verdict, before) };
}

/** Nodes alone where none of their pods needs an address; nobody where others alone overfill a subnet. */
function waitingAtRest({ kind, reason, podsRunAtMost }: Verdict, before: Verdict) {
  if (kind !== 'may-not-fit' && kind !== 'does-not-fit') return undefined;
  if (reason.code === 'OTHERS_DO_NOT_FIT') return undefined;
  const hasPods = [podsRunAtMost, before.podsRunAtMost].some((pods = 0) => pods > 0);
  return hasPods ? 'pods' : 'nodes';
}

function lackInRun(run: RunVerdict): RequirementLack | undefined {
  const { kind, subnet, quota, waits, pods: there } = run;
  if (kind === 'fits' || kind === 'unknown') return undefined;
  const pods =
    waits.pods > 0
      ? ({
          amount: waits.pods,
          unit: 'pods',
          inOthers: waits.pods > there,
          subnets: waitedFor(run),
        } as const)
      : { unit: quota };
  return { ...NOWHERE, kind, subnet, ...pods };
}

function graverLack(
  atRest: Verdict,
  run: RunVerdict,
  before: Verdict,
): RequirementLack | undefined {
  return gravity(atRest.kind) > gravity(run.kind)
    ? lackAtRest({ ...atRest, podsPending: 0 }, before)
    : lackInRun(run);
}

/** Pods that the strain leaves without a place, beyond those that have none before it. */
function lackOfPlaces(before: Verdict, pods: number): RequirementLack | undefined {
  return pods > before.podsPending ? { ...NOWHERE, amount: pods, unit: 'pods' } : undefined;
}

function lackInLoss(before: Verdict, loss: ZoneLoss | undefined): RequirementLack | undefined {
  if (loss === undefined) return undefined;
  const { zone, atRest, run } = loss;
  const lack =
    graverLack(atRest, run, before) ?? lackOfPlaces(before, podsWithoutPlace(atRest, run));
  return lack && { ...lack, zone, isAtRest: gravity(atRest.kind) > gravity(run.kind) };
}

/** Nodes that are in one zone alone: of several such zones the one with most of them. */
export function nodesLost({ groups }: Pick<ClusterPlan, 'groups'>): RequirementLack | undefined {
  const alone = new Map<ZoneId, number>();
  for (const { nodes, zones } of groups) {
    const [zone] = zones;
    if (zone === undefined || zones.length > 1 || nodes === 0) continue;
    alone.set(zone, (alone.get(zone) ?? 0) + nodes);
  }
  const [most] = [...alone].toSorted(([, a], [, b]) => b - a);
  return (
    most && { ...NOWHERE, kind: 'does-not-fit', zone: most[0], amount: most[1], unit: 'nodes' }
  );
}
