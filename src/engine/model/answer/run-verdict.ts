// What is said of a run over time.
import type { Finding } from '@/engine/model/findings/finding';
import { gravity, type VerdictKind } from '@/engine/model/findings/verdict-kind';
import type { QuotaName } from '@/engine/model/plan/quotas';
import type { Verdict } from './verdict';

/** `unknown`: the run was not made, because it is too large or was cancelled. Never a verdict. */
export type RunVerdictKind = VerdictKind | 'unknown';

export interface RunVerdict {
  readonly kind: RunVerdictKind;
  /**
   * Label of the subnet that decides: one for which pods waited, if any did. Of several the one that refused
   * first, and of those the one that decides at rest. Under `does-not-fit` one for which pods, a launch or a
   * first ENI waited in vain.
   * `undefined` under `fits`.
   */
  readonly subnet: string | undefined;
  /** Labels of all that refused anything that was missed, in the plan's order; of several runs those of any. */
  readonly refusing: readonly string[];
  /** The quota above the subnets that the run needs more of than there is. */
  readonly quota: QuotaName | undefined;
  /** Its first refusal, and the end of its last shortage: whole seconds from the start. */
  readonly from: number | undefined;
  readonly until: number | undefined;
  /** How often it was short between these: of several times it gave in between; 0 where nothing was refused. */
  readonly times: number;
  /** Under `does-not-fit`, where several decide: of those that an upgrade is stuck for, else of all in `refusing`, as one. */
  readonly together?: RefusedWhen | undefined;
  /** What it refused was had from another subnet at once, each time. */
  readonly isGivenElsewhere: boolean;
  /** Pods that waited for it, most at a time. */
  readonly pods: number;
  /** The first nodes that were started and can't work, beyond what the plan at rest says. */
  readonly refused: RefusedStart | undefined;
  /** Under `does-not-fit`: an upgrade has not come to its end by then; `undefined` also where nothing is known. */
  readonly stuck?: StuckUpgrade | undefined;
  /** In all subnets together. */
  readonly waits: SubnetWaits;
  /**
   * Pods that have a place or get one, and wait for an address, or for a node that comes: those that wait for
   * ever are left out (`podsPending`). Of several runs the most of any.
   */
  readonly hostedWaits: PodWaits;
  /** Pods that wait at its end whatever the subnets have: as those of the verdict at rest, no kind of its own. */
  readonly podsPending: number;
  /** The subnet that came closest to having none, the first of several; `undefined` without subnets. */
  readonly lowest: LowestFree | undefined;
  /**
   * The subnet that came closest to having no whole /28 for sure, wherever single addresses lie; `undefined`: no
   * prefix was asked for.
   */
  readonly lowestBlocks: LowestBlocks | undefined;
  /** Labels of those in which nodes held more /28 than are whole for sure, in the plan's order. */
  readonly unsure?: readonly string[];
  /** From the first event to the end of the run: seconds. */
  readonly watchedSeconds: number;
}

/** Whole seconds from the start: from the first refusal to the end of the last shortage, and how often in between. */
export interface RefusedWhen {
  readonly from: number;
  readonly until: number;
  readonly times: number;
}

/** Nodes for which an upgrade waits when the run ends, and that find no address. */
export interface StuckUpgrade {
  readonly nodes: number;
  /** Labels of what refuses them, in the plan's order. */
  readonly subnets: readonly string[];
}

/**
 * Pods that wait since a subnet has refused what they need: an address, an ENI, a branch ENI, or their
 * Those whose ENI or address is on its way are not among them.
 */
export type SubnetWaits = PodWaits;

export interface PodWaits {
  /** Most at a time. */
  readonly pods: number;
  /** The longest that one of them waited for that, and by which the run is judged: whole seconds. */
  readonly longestSeconds: number;
  /** Those that wait when the run ends. */
  readonly atEnd: number;
}

export interface LowestFree {
  /** Its label. */
  readonly subnet: string;
  /** The least that it had free at any time. */
  readonly free: number;
}

export interface LowestBlocks {
  /** Its label. */
  readonly subnet: string;
  /** The fewest whole /28 that it had free for sure at any time. */
  readonly blocks: number;
}

/** Nodes of a group that were started, or whose aws-node was, and that can't work; and why. */
export interface RefusedStart {
  readonly code: 'NODES_CANNOT_WORK';
  /** Label of the group. */
  readonly group: string;
  /** They ran before, until aws-node was started anew with other settings. */
  readonly isRestart: boolean;
  /** The first of them was launched or started anew then: whole seconds from the start. */
  readonly at: number;
  /** Of severity `error`, on one such node. */
  readonly finding: Finding;
}

/**
 * What a headline says of a plan and its scenario: the graver of the two. A run that is unknown makes
 * the plan neither better nor worse; that it is unknown is to be said beside.
 */
export function graver(atRest: VerdictKind, run: RunVerdictKind): VerdictKind {
  if (run === 'unknown') return atRest;
  return gravity(run) > gravity(atRest) ? run : atRest;
}

/** Labels of the subnets for which its pods wait, in the plan's order. */
export function waitedFor({
  subnet,
  refusing,
  pods,
  waits,
}: Pick<RunVerdict, 'subnet' | 'refusing' | 'pods' | 'waits'>): readonly string[] {
  if (waits.pods > pods) return refusing;
  return subnet === undefined ? [] : [subnet];
}

/** Whether a run that fits does not show that the scenario does: chance decides in the plan at rest already. */
export function isByLuck({ kind }: Pick<Verdict, 'kind'>, run: Pick<RunVerdict, 'kind'>): boolean {
  return run.kind !== 'unknown' && kind === 'may-not-fit' && graver(kind, run.kind) !== run.kind;
}

/**
 * Labels of the subnets where chance decides what a run that fits does not show, in the plan's order: the one that
 * decides at rest, and those in which nodes held more /28 than are whole for sure. Empty where chance decides nothing.
 */
export function decidedByChance(
  atRest: Pick<Verdict, 'kind' | 'subnet'>,
  run: Pick<RunVerdict, 'kind' | 'unsure'>,
  subnets: readonly { readonly label: string }[],
): readonly string[] {
  if (!isByLuck(atRest, run)) return [];
  const { unsure = [] } = run;
  return subnets
    .map(({ label }) => label)
    .filter((label) => label === atRest.subnet || unsure.includes(label));
}

/** Whether the verdict on several runs is of another one than `drawn`, or they are not of one kind. */
export function isOfAnotherRun(all: RunVerdict, drawn: RunVerdict): boolean {
  return (
    all.kind !== drawn.kind ||
    all.subnet !== drawn.subnet ||
    all.from !== drawn.from ||
    all.until !== drawn.until ||
    all.pods !== drawn.pods
  );
}

/** What is said of a scenario: its run, and where that is by luck, what decides at rest, and in which others. */
export function scenarioVerdict(
  atRest: Pick<Verdict, 'kind' | 'subnet'>,
  run: RunVerdict,
  subnets: readonly { readonly label: string }[],
): RunVerdict {
  if (!isByLuck(atRest, run)) return run;
  const unsure = decidedByChance(atRest, run, subnets);
  return { ...run, kind: atRest.kind, subnet: atRest.subnet, unsure };
}
