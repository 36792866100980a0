// Whether a run fits, judged once for everybody who says it.
import {
  gravity,
  type LowestBlocks,
  type LowestFree,
  type RefusedStart,
  type RefusedWhen,
  type RunVerdict,
  type Subnet,
  type Verdict,
  type VerdictKind,
} from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { WaitingBatch } from '@/engine/over-time/cluster/pods/waiting-pods';
import {
  PATIENCE_MS,
  type Refusals,
  type SubnetSupply,
} from '@/engine/over-time/subnet/subnet-supply';
import { clusterSubnets } from './cluster-subnets';
import { podsIn, podsPendingAt } from './pods-pending';
import { type QuotaPeak, quotaPeaks } from './quota-peaks-told';
import { stuckUpgrade } from './stuck-upgrade';

const NOWHERE = {
  subnet: undefined,
  refusing: [] as readonly string[],
  quota: undefined,
  from: undefined,
  until: undefined,
  times: 0,
  isGivenElsewhere: false,
  pods: 0,
  refused: undefined,
};

export const UNKNOWN_RUN: RunVerdict = {
  kind: 'unknown',
  ...NOWHERE,
  waits: { pods: 0, longestSeconds: 0, atEnd: 0 },
  hostedWaits: { pods: 0, longestSeconds: 0, atEnd: 0 },
  podsPending: 0,
  lowest: undefined,
  lowestBlocks: undefined,
  watchedSeconds: 0,
};

/** What of the verdict at rest decides in a run. */
export type KnownAtRest = Pick<Verdict, 'kind' | 'subnet'>;

/** Which kind, and where. */
type Judged = Omit<
  RunVerdict,
  'waits' | 'hostedWaits' | 'podsPending' | 'lowest' | 'lowestBlocks' | 'watchedSeconds'
>;

/**
 * The verdict on a cluster whose run is over.
 *
 * - `fits`: EC2 refused nothing, or nothing but Fargate pods and nodes of IPv6 that another subnet took at
 *   once: they keep nothing warm
 * - `warm-short`: it did; no pod waited more than 60 s for a subnet, and every node was launched, in
 *   another subnet where EC2 refused the first
 * - `may-not-fit`: the run needs more of a quota above the subnets than there is: EC2 refuses what comes
 *   then, to whom decides the order. `warm-short` where that is so at rest, no pod waits there, and nothing
 *   comes on top
 * - `does-not-fit`: EC2 had no address for a node in any of its zones, or a pod waited longer, or a node
 *   that never got its first ENI did
 * - `cannot-work`: as the plan at rest, or nodes were started that can't work
 *
 * Waits for a place, a cooldown, a branch ENI beyond the type's limit or the pool's pace change
 * nothing: who waits for such for ever is counted beside (`podsPending`).
 *
 * @param end of the run in milliseconds
 */
export function judgeRun(
  cluster: Cluster,
  end: number,
  atRest: KnownAtRest,
  refusedStarts: readonly RefusedStart[],
): RunVerdict {
  const { tally, subnets, scenario } = cluster;
  const begins = Math.min(end, ...scenario.events.map(({ at }) => at * 1000));
  const watched = clusterSubnets(subnets, ({ spec }) => spec.use);
  const [lowest] = watched.toSorted((a, b) => a.lowestFree - b.lowestFree);
  const [fewest] = watched
    .flatMap(({ label, sureBlocks }) =>
      sureBlocks === undefined ? [] : [{ subnet: label, blocks: sureBlocks }],
    )
    .toSorted((a, b) => a.blocks - b.blocks);
  const pending = podsPendingAt(cluster, end);
  return {
    ...judged(cluster, end, atRest, refusedStarts),
    waits: {
      pods: tally.waits.most['subnet-short'],
      longestSeconds: Math.ceil(tally.longestShortMs / 1000),
      atEnd: tally.waits.podsFor('subnet-short'),
    },
    hostedWaits: hostedWaits(tally, pending),
    podsPending: podsIn(pending),
    lowest: lowest && { subnet: lowest.label, free: lowest.lowestFree },
    lowestBlocks: fewest,
    unsure: subnets.flatMap((each) => (each.unsure(end) ? [each.label] : [])),
    watchedSeconds: (end - (scenario.events.length === 0 ? 0 : begins)) / 1000,
  };
}

/** @param pending pods that wait for ever: from when on, whoever of those alike has had a place meanwhile */
function hostedWaits(
  { waits, longestHostedMs }: Cluster['tally'],
  pending: readonly WaitingBatch[],
): RunVerdict['hostedWaits'] {
  const atEnd = podsIn(pending);
  const thenAlready = podsIn(pending.filter(({ since }) => since <= waits.mostPodsAt));
  const without = Math.max(thenAlready, Math.min(atEnd, waits.podsAtStart));
  const some = longestHostedMs === 0 ? 0 : Math.max(1, waits.mostPods - without);
  return {
    pods: Math.max(some, waits.most['subnet-short']),
    longestSeconds: Math.ceil(longestHostedMs / 1000),
    atEnd: Math.max(0, waits.pods - atEnd),
  };
}

function judged(
  cluster: Cluster,
  end: number,
  atRest: KnownAtRest,
  refusedStarts: readonly RefusedStart[],
): Judged {
  const bySubnets = verdictOfSubnets(cluster, end, atRest, refusedStarts);
  if (gravity(bySubnets.kind) >= gravity('may-not-fit')) return bySubnets;
  const over = quotaPeaks(cluster)
    .filter(({ used, quota }) => used > quota)
    .map((peak): Judged => ({ ...NOWHERE, kind: kindOver(peak, atRest.kind), quota: peak.name }));
  return over.reduce(
    (worst, next) => (gravity(next.kind) > gravity(worst.kind) ? next : worst),
    bySubnets,
  );
}

/** A plan that lacks warm addresses at rest lacks no more while nothing comes on top. */
function kindOver({ used, atRest: start }: QuotaPeak, atRest: VerdictKind): VerdictKind {
  return used === start && atRest === 'warm-short' ? 'warm-short' : 'may-not-fit';
}

function verdictOfSubnets(
  cluster: Cluster,
  end: number,
  atRest: KnownAtRest,
  [firstRefused]: readonly RefusedStart[],
): Judged {
  if (firstRefused !== undefined || atRest.kind === 'cannot-work') {
    return { kind: 'cannot-work', ...NOWHERE, refused: firstRefused };
  }
  const refusing = cluster.subnets
    .flatMap(({ label, space: { supply } }): RefusingSubnet[] =>
      supply.refused && supply.isMissed ? [{ label, supply, refused: supply.refused }] : [],
    )
    .toSorted(byFirstRefusal(atRest));
  const { hasLostLaunch, longestWithoutEniMs, longestShortMs } = cluster.tally;
  const longestMs = Math.max(longestShortMs, longestWithoutEniMs);
  const isGone = hasLostLaunch || longestMs > PATIENCE_MS;
  const failing = isGone ? refusing.find(({ supply }) => supply.isFailing) : undefined;
  const first = failing ?? refusing.find(({ supply }) => supply.mostWaiting > 0) ?? refusing[0];
  if (first === undefined) return { kind: 'fits', ...NOWHERE };
  const { label, supply } = first;
  const stuck = isGone ? stuckUpgrade(cluster, end) : undefined;
  const named = refusing.filter(({ label: each }) => stuck?.subnets.includes(each) ?? true);
  return {
    kind: isGone ? 'does-not-fit' : 'warm-short',
    subnet: label,
    refusing: cluster.subnets.flatMap(({ label, space }) => (space.supply.isMissed ? [label] : [])),
    quota: undefined,
    ...refusedWhen([first], end),
    together: isGone && named.length > 1 ? refusedWhen(named, end) : undefined,
    isGivenElsewhere: supply.isGivenElsewhere,
    pods: supply.mostWaiting,
    refused: undefined,
    stuck,
  };
}

/** From the first refusal of any to the end of the last shortage, and how often in between. */
function refusedWhen(subnets: readonly RefusingSubnet[], end: number): RefusedWhen {
  const ends = subnets.map(({ supply, refused }) => supply.refusedUntil(end) ?? refused.lastAt);
  const parts = subnets
    .flatMap(({ supply }) => supply.shortagesUntil(end))
    .toSorted((a, b) => a.from - b.from);
  let times = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    if (part.from > until) times += 1;
    until = Math.max(until, part.until);
  }
  const from = Math.min(...subnets.map(({ refused }) => refused.firstAt));
  return { from: Math.floor(from / 1000), until: Math.ceil(Math.max(...ends) / 1000), times };
}

interface RefusingSubnet {
  readonly label: string;
  readonly supply: SubnetSupply;
  readonly refused: Refusals;
}

/**
 * Of several that refused first, the one that decides at rest, where that lacks something; else the one
 * with most pods waiting, then with most refusals.
 */
function byFirstRefusal({ kind, subnet }: KnownAtRest) {
  const isDeciding = ({ label }: RefusingSubnet) => (kind !== 'fits' && label === subnet ? 1 : 0);
  return (a: RefusingSubnet, b: RefusingSubnet): number =>
    a.refused.firstAt - b.refused.firstAt ||
    isDeciding(b) - isDeciding(a) ||
    b.supply.mostWaiting - a.supply.mostWaiting ||
    b.refused.requests - a.refused.requests;
}

/**
 * The verdict on runs of one scenario with several seeds: theirs where all are of one kind,
 * `may-not-fit` where they differ; with the subnet, times and pods of the gravest, of several the one
 * with most pods, and the least that any of them had free. One that cannot work decides for all. No runs
 * are `unknown`.
 *
 * @param subnets of the plan, in whose order they are named
 */
export function verdictOfRuns(
  runs: readonly RunVerdict[],
  subnets: readonly Pick<Subnet, 'label'>[] = [],
): RunVerdict {
  if (runs.length === 0) return UNKNOWN_RUN;
  const worst = gravestOf(runs);
  const isSettled = worst.kind === 'cannot-work' || runs.every(({ kind }) => kind === worst.kind);
  return {
    ...worst,
    kind: isSettled ? worst.kind : 'may-not-fit',
    stuck: isSettled ? worst.stuck : undefined,
    refusing: inOrderOf(
      subnets,
      runs.flatMap(({ refusing }) => refusing),
    ),
    hostedWaits: {
      pods: Math.max(...runs.map(({ hostedWaits: of }) => of.pods)),
      longestSeconds: Math.max(...runs.map(({ hostedWaits: of }) => of.longestSeconds)),
      atEnd: Math.max(...runs.map(({ hostedWaits: of }) => of.atEnd)),
    },
    podsPending: Math.max(...runs.map(({ podsPending }) => podsPending)),
    lowest: runs.map(({ lowest }) => lowest).reduce(lower),
    lowestBlocks: runs.map(({ lowestBlocks }) => lowestBlocks).reduce(fewer),
  };
}

/** Each once. */
function inOrderOf(
  subnets: readonly Pick<Subnet, 'label'>[],
  labels: readonly string[],
): readonly string[] {
  const named = new Set(labels);
  const ordered = subnets.flatMap(({ label }) => (named.has(label) ? [label] : []));
  return [...new Set([...ordered, ...named])];
}

/** The gravest of several runs: of those of one kind the one with most pods, the first of them. */
export function gravestOf(runs: readonly RunVerdict[]): RunVerdict {
  return runs.reduce((most, next) => {
    const byKind = gravity(next.kind) - gravity(most.kind);
    return byKind > 0 || (byKind === 0 && next.pods > most.pods) ? next : most;
  }, runs[0] ?? UNKNOWN_RUN);
}

/** The one with less; of two alike the first. */
function lower(a: LowestFree | undefined, b: LowestFree | undefined): LowestFree | undefined {
  return a === undefined || (b !== undefined && b.free < a.free) ? b : a;
}

/** The one with fewer; of two alike the first. */
function fewer(a: LowestBlocks | undefined, b: LowestBlocks | undefined): LowestBlocks | undefined {
  return a === undefined || (b !== undefined && b.blocks < a.blocks) ? b : a;
}
