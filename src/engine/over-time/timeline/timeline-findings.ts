// What a run over time gives to notice, as codes and values; the sentences are in i18n.
import type { QuotaName, RefusedStart, RunVerdict, StuckUpgrade } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { launchRetryMs } from '@/engine/over-time/cluster/nodes/launch-retry';
import type { WaitReason } from '@/engine/over-time/cluster/pods/waiting-pods';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';
import type { PoolView } from '@/engine/over-time/node/pool/pool';
import type { ScenarioEvent } from '@/engine/over-time/scenario/scenario';
import { areFargate, ownSettingsKept } from './groups-told';
import { isPeakTold, quotaPeaks } from './quota-peaks-told';
import { reasonKey } from './refused-starts';
import type { Timeline } from './timeline';

/** Times and durations in whole seconds from the start of the scenario. */
export type TimelineFinding =
  | RefusedStart
  | ({
      /** Of the run's verdict: an upgrade waits at the end for nodes that find no address. */
      readonly code: 'UPGRADE_STUCK';
    } & StuckUpgrade)
  | {
      /** EC2 refused addresses, or /28 blocks though addresses were free. */
      readonly code: 'RUNS_OUT';
      readonly subnet: string;
      readonly of: 'addresses' | 'blocks';
      /** Most addresses free while EC2 refused: a whole ENI may want more than that at once. */
      readonly free: number;
      /** More were free all the time, in a reservation that gives out prefixes only (R31). */
      readonly isReserved: boolean;
      readonly at: number;
      /** The end of the last shortage, as in the run's verdict. */
      readonly until: number;
      /** EC2 granted requests there in between. */
      readonly isNowAndThen: boolean;
      /** What it refused was had from another subnet at once, each time. */
      readonly isGivenElsewhere: boolean;
      /** The event that had begun last; `undefined` when none had. */
      readonly during: ScenarioEvent | undefined;
      /** Fargate pods alone ask there: seconds until one is tried again. */
      readonly fargateRetry: number | undefined;
      /** After a refusal every node pauses; else some ask at every check: `STARVING_CALLS`. */
      readonly doAllPause: boolean;
    }
  | {
      /** More of a quota above the subnets than the plan at rest takes: too much, or nearly. */
      readonly code: 'QUOTA_PEAK';
      readonly quota: QuotaName;
      /** Most at a time, and when first. */
      readonly used: number;
      readonly at: number;
      /** The quota. */
      readonly most: number;
      readonly during: ScenarioEvent | undefined;
    }
  | {
      readonly code: 'PODS_WAIT';
      /** Most at a time, for any reason, and when. */
      readonly pods: number;
      readonly at: number;
      readonly longestSeconds: number;
      /** What most of the longest wait was spent on: where that is a subnet, `longestSeconds` is that alone. */
      readonly reason: WaitReason;
      /** Pods that wait for that reason, most at a time. */
      readonly podsForReason: number;
      /** Pods that wait for a subnet, most at a time: those of the run's verdict. */
      readonly podsForSubnets: number;
      /** Pods that still wait at the end. */
      readonly atEnd: number;
    }
  | {
      /** With subnet discovery on a node that can't attach another ENI asks EC2 at every check. */
      readonly code: 'STARVING_CALLS';
      readonly subnet: string;
      readonly refusals: number;
    }
  | {
      /** Nodes keep, for pods that had them, what the mode before the last switch left (T17). */
      readonly code: 'MODE_LEFTOVERS';
      /** What they keep: single addresses, or prefixes. */
      readonly of: 'addresses' | 'prefixes';
      readonly slots: number;
      readonly nodes: number;
      /** Of them, nodes that have no room for a prefix beside these. */
      readonly full: number;
    }
  | {
      /** Groups whose nodes have settings of their own: a change of settings reaches none of these. */
      readonly code: 'OWN_SETTINGS_KEPT';
      /** Their labels. */
      readonly groups: readonly string[];
    }
  | {
      readonly code: 'LAUNCHES_REFUSED';
      readonly launches: number;
      /** Of Fargate pods alone. */
      readonly areFargate: boolean;
      /** One of them at the least found none in any other subnet either. */
      readonly areLost: boolean;
    };

/** A wait up to this long, for no subnet, is the pool's ordinary growth, not worth a finding. */
const ORDINARY_WAIT_SECONDS = 60;
/** Refusals of one subnet beyond which nodes must be asking at every check. */
const MANY_REFUSALS_PER_MINUTE = 6;

export function timelineFindings(
  cluster: Cluster,
  timeline: Timeline,
  { stuck }: Pick<RunVerdict, 'stuck'>,
): readonly TimelineFinding[] {
  return [
    ...(stuck ? [{ code: 'UPGRADE_STUCK' as const, ...stuck }] : []),
    ...cluster.subnets.flatMap((subnet) => subnetFindings(cluster, subnet)),
    ...quotaFindings(cluster),
    ...waitFindings(timeline),
    ...leftovers(cluster),
    ...ownSettings(cluster),
    ...(timeline.peaks.failedLaunches > 0
      ? [
          {
            code: 'LAUNCHES_REFUSED' as const,
            launches: timeline.peaks.failedLaunches,
            areFargate: areFargate(cluster.groups),
            areLost: cluster.tally.hasLostLaunch,
          },
        ]
      : []),
  ];
}

function subnetFindings(
  { scenario, now, groups }: Cluster,
  { label, space, spec, leastKept }: SimSubnet,
): readonly TimelineFinding[] {
  const { refused } = space.supply;
  if (refused === undefined) return [];
  const at = Math.floor(refused.firstAt / 1000);
  const until = Math.ceil((space.supply.refusedUntil(now) ?? refused.lastAt) / 1000);
  const minutes = Math.max(1, (refused.lastAt - refused.firstAt) / 60_000);
  const asksAlways =
    scenario.plan.networking.subnetDiscovery && refused.calls > minutes * MANY_REFUSALS_PER_MINUTE;
  const runsOut: TimelineFinding = {
    code: 'RUNS_OUT',
    subnet: label,
    of: refused.forBlocks ? 'blocks' : 'addresses',
    free: refused.free,
    isReserved: leastKept > 0,
    at,
    until,
    isNowAndThen: space.supply.shortTimesUntil(now) > 1,
    isGivenElsewhere: space.supply.isGivenElsewhere,
    during: eventAt(scenario.events, at),
    fargateRetry: areFargate(groups.filter(({ spec: { zones } }) => zones.includes(spec.zone)))
      ? launchRetryMs(scenario.parameters) / 1000
      : undefined,
    doAllPause: !asksAlways,
  };
  return asksAlways
    ? [runsOut, { code: 'STARVING_CALLS', subnet: label, refusals: refused.calls }]
    : [runsOut];
}

function ownSettings(cluster: Cluster): readonly TimelineFinding[] {
  const groups = ownSettingsKept(cluster);
  return groups.length === 0 ? [] : [{ code: 'OWN_SETTINGS_KEPT', groups }];
}

/** The event that had begun last. */
function eventAt(events: readonly ScenarioEvent[], at: number): ScenarioEvent | undefined {
  return events
    .filter((event) => event.at <= at)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
}

function quotaFindings(cluster: Cluster): readonly TimelineFinding[] {
  return quotaPeaks(cluster)
    .filter(isPeakTold)
    .map(({ name, used, quota, at: ms }) => {
      const at = Math.floor(ms / 1000);
      const during = eventAt(cluster.scenario.events, at);
      return { code: 'QUOTA_PEAK' as const, quota: name, used, most: quota, at, during };
    });
}

function waitFindings({ peaks, podsWaiting }: Timeline): readonly TimelineFinding[] {
  const { longestWaitSeconds, longestWaitReason, waiting } = peaks;
  const isOrdinary =
    longestWaitSeconds <= ORDINARY_WAIT_SECONDS && peaks.waitingFor['subnet-short'] === 0;
  if (longestWaitReason === undefined || isOrdinary) return [];
  const atEnd = Object.values(podsWaiting).reduce((sum, series) => sum + (series.at(-1) ?? 0), 0);
  return [
    {
      code: 'PODS_WAIT',
      pods: waiting.pods,
      at: Math.floor(waiting.at),
      longestSeconds: Math.ceil(
        longestWaitReason === 'subnet-short' ? peaks.longestShortSeconds : longestWaitSeconds,
      ),
      reason: longestWaitReason,
      podsForReason: peaks.waitingFor[longestWaitReason],
      podsForSubnets: peaks.waitingFor['subnet-short'],
      atEnd,
    },
  ];
}

/**
 * What several runs of one scenario give to notice: all that any of them does, each as the first run
 * tells it that has it. Nodes that can't work come first.
 */
export function findingsOfRuns(
  runs: readonly (readonly TimelineFinding[])[],
): readonly TimelineFinding[] {
  const found = new Map<string, TimelineFinding>();
  for (const finding of runs.flat()) {
    const key = subjectKey(finding);
    if (!found.has(key)) found.set(key, finding);
  }
  const all = [...found.values()].map((finding) =>
    finding.code === 'RUNS_OUT' && found.has(`STARVING_CALLS ${finding.subnet}`)
      ? { ...finding, doAllPause: false }
      : finding,
  );
  const isRefused = ({ code }: TimelineFinding) => code === 'NODES_CANNOT_WORK';
  return [...all.filter(isRefused), ...all.filter((finding) => !isRefused(finding))];
}

/** What it is about, whatever its numbers. */
function subjectKey(found: TimelineFinding): string {
  switch (found.code) {
    case 'NODES_CANNOT_WORK':
      return `${found.code} ${found.group} ${reasonKey(found.finding)}`;
    case 'RUNS_OUT':
    case 'STARVING_CALLS':
      return `${found.code} ${found.subnet}`;
    case 'MODE_LEFTOVERS':
      return `${found.code} ${found.of}`;
    case 'QUOTA_PEAK':
      return `${found.code} ${found.quota}`;
    case 'UPGRADE_STUCK':
    case 'PODS_WAIT':
    case 'OWN_SETTINGS_KEPT':
    case 'LAUNCHES_REFUSED':
      return found.code;
  }
}

/** At the end of the run. */
function leftovers(cluster: Cluster): readonly TimelineFinding[] {
  const nodes = cluster.groups.flatMap((group) =>
    group.nodes.filter(({ ipamd }) => ipamd.pool.keptSlots > 0),
  );
  return (['prefix', 'secondary-ip'] as const).flatMap((mode) => {
    const those = nodes.filter(({ ipamd }) => ipamd.policy.mode === mode);
    if (those.length === 0) return [];
    return [
      {
        code: 'MODE_LEFTOVERS' as const,
        of: mode === 'prefix' ? ('addresses' as const) : ('prefixes' as const),
        slots: those.reduce((sum, { ipamd }) => sum + ipamd.pool.keptSlots, 0),
        nodes: those.length,
        full: mode === 'prefix' ? those.filter(({ ipamd }) => isFull(ipamd.pool)).length : 0,
      },
    ];
  });
}

/** Pods have kept every slot that the node can have. */
function isFull({ keptSlots, policy }: Pick<PoolView, 'keptSlots' | 'policy'>): boolean {
  return keptSlots >= policy.usableEnis * policy.slotsPerEni;
}
