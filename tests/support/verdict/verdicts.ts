// Verdicts of every kind, for what words them.
import {
  answer,
  type ClusterPlan,
  type Finding,
  type PlanAnswer,
  type Verdict,
  type VerdictReason,
  type VerdictReasonCode,
} from '@/engine';
import type { RunTold } from '@/i18n/verdict/run-told';
import { smallProduction } from '../builders';

/** The simulator has run the plan, and EC2 refused nothing. */
export const NOTHING_REFUSED: Extract<RunTold, { status: 'done' }> = {
  status: 'done',
  scenario: 'upgrade',
  verdict: {
    kind: 'fits',
    subnet: undefined,
    refusing: [],
    times: 0,
    isGivenElsewhere: false,
    from: undefined,
    until: undefined,
    pods: 0,
    quota: undefined,
    refused: undefined,
    waits: { pods: 0, longestSeconds: 0, atEnd: 0 },
    hostedWaits: { pods: 0, longestSeconds: 0, atEnd: 0 },
    podsPending: 0,
    lowest: { subnet: 'c', free: 15 },
    lowestBlocks: undefined,
    watchedSeconds: 2_640,
  },
  // Some pod waits, so that nothing is shown by it.
  start: {
    isShort: true,
    held: 0,
    warm: 0,
    podsRunning: 0,
    podsWaitingForSubnets: 1,
    nodesWaitingForSubnets: 0,
    subnets: [],
    groups: [],
  },
};

/** A run at whose start so many pods wait for the subnets. */
export function waitingAtStart(waiting: Readonly<Record<string, number>>): typeof NOTHING_REFUSED {
  const subnets = Object.entries(waiting).map(([label, pods]) => ({
    ...{ label, primaries: 0, assigned: 0, warm: 0, held: 0, free: 0, keptForPrefixes: 0 },
    waiting: pods,
  }));
  const podsWaitingForSubnets = Object.values(waiting).reduce((sum, pods) => sum + pods, 0);
  return {
    ...NOTHING_REFUSED,
    start: { ...NOTHING_REFUSED.start, podsWaitingForSubnets, subnets },
  };
}

/** And every pod got what it needs where all nodes start at once. */
export const ALL_RUN_TOGETHER: Extract<RunTold, { status: 'done' }> = {
  ...NOTHING_REFUSED,
  start: {
    isShort: true,
    held: 660,
    warm: 100,
    podsRunning: 504,
    podsWaitingForSubnets: 0,
    nodesWaitingForSubnets: 0,
    subnets: [],
    groups: [],
  },
};

export function verdict(changed: Partial<Verdict> = {}): Verdict {
  return {
    kind: 'fits',
    subnet: 'c',
    constraint: 'addresses',
    left: 23,
    podsPending: 0,
    pendingReasons: [],
    podsRunAtMost: 504,
    reason: { code: 'ENOUGH' },
    ...changed,
  };
}

/** What refuses a plan two ranges of one VPC. */
export const NOT_TOGETHER: Finding = {
  code: 'CIDR_NOT_TOGETHER',
  subnet: 'b',
  other: 'a',
  rule: 'rfc1918-other',
};

const last = { group: 'm5.large', instanceType: 'm5.large' } as const;
const short = { left: -19 } as const;

/** One verdict for every reason, on subnet c. */
export const VERDICT_OF: { readonly [Code in VerdictReasonCode]: Verdict & Because<Code> } = {
  ENOUGH: { ...verdict(), reason: { code: 'ENOUGH' } },
  WARM_POOL_SHORT: {
    ...verdict({ kind: 'warm-short', ...short }),
    reason: { code: 'WARM_POOL_SHORT' },
  },
  LAST_NODE_WAITS: {
    ...verdict({ kind: 'may-not-fit', ...short }),
    reason: { code: 'LAST_NODE_WAITS', ...last, pods: 13 },
  },
  LAST_NODE_NOT_LAUNCHED: {
    ...verdict({ kind: 'may-not-fit', ...short }),
    reason: { code: 'LAST_NODE_NOT_LAUNCHED', ...last, pods: 22 },
  },
  LAST_NODE_NOT_READY: {
    ...verdict({ kind: 'may-not-fit', ...short }),
    reason: { code: 'LAST_NODE_NOT_READY', ...last, pods: 22 },
  },
  BRANCHES_COME_LATE: {
    ...verdict({ kind: 'may-not-fit', ...short }),
    reason: { code: 'BRANCHES_COME_LATE' },
  },
  BLOCKS_BY_LAYOUT: {
    ...verdict({
      ...{ kind: 'may-not-fit', constraint: 'blocks', left: -14 },
      blocks: { wanted: 14, freeWorst: 0, freeBest: 29 },
    }),
    reason: { code: 'BLOCKS_BY_LAYOUT', wanted: 14, freeWorst: 0, freeBest: 29 },
  },
  DISCOVERY_ORDER: {
    ...verdict({ kind: 'may-not-fit' }),
    reason: { code: 'DISCOVERY_ORDER', subnets: ['c', 'd'], short: 0 },
  },
  PODS_DO_NOT_FIT: {
    ...verdict({ kind: 'does-not-fit', ...short }),
    reason: { code: 'PODS_DO_NOT_FIT' },
  },
  OTHERS_DO_NOT_FIT: {
    ...verdict({ kind: 'does-not-fit', ...short }),
    reason: { code: 'OTHERS_DO_NOT_FIT' },
  },
  PODS_EXCEED_QUOTA: {
    ...verdict({ kind: 'does-not-fit', subnet: undefined, constraint: 'nau', left: -30_500 }),
    reason: { code: 'PODS_EXCEED_QUOTA' },
  },
  REFUSED: {
    ...verdict({ kind: 'cannot-work', subnet: undefined, constraint: undefined, left: undefined }),
    reason: { code: 'REFUSED', finding: NOT_TOGETHER },
  },
};

interface Because<Code extends VerdictReasonCode> {
  readonly reason: Extract<VerdictReason, { readonly code: Code }>;
}

/** The numbers of a plan under a verdict of one's own. */
export function answerWith(own: Partial<Verdict>, of: ClusterPlan = smallProduction()): PlanAnswer {
  const usage = answer(of);
  const all = { ...usage.verdict, ...own };
  const findings = all.reason.code === 'REFUSED' ? [all.reason.finding] : usage.findings;
  return { ...usage, verdict: all, findings };
}

/** Five of the pods wait for a place. */
export const FIVE_PENDING = { podsPending: 5, pendingReasons: ['max-pods'] } as const;
