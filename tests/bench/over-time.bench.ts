// How long the simulator takes. Compiled first, then run by Node as it is, with its garbage collector
// in reach; prints its rows as JSON.
import { readFileSync } from 'node:fs';
import type { ClusterPlan } from '@/engine';
import {
  DEFAULT_PARAMETERS,
  type Scenario,
  type ScenarioEvent,
  simulate,
} from '@/engine/over-time';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { startEvent } from '@/engine/over-time/events/scenario-events';
import { findInstanceType } from '@/limits';
import { readRecordedLine } from '../../scripts/verify/recordings/recorded-case';
import { replayTrace } from '../../scripts/verify/replay-trace';
import { plan as clusterPlan, group, settings, subnet } from '../support/builders';
import { upgradeOf } from '../support/upgrades';
import { type BenchRow, quantile } from './bench-row';

const DAY_SECONDS = 86_400;
const ZONES = ['a', 'b', 'c'];
const SUBNET_ADDRESSES = 65_531;
/** What a node with its pods holds at the most, twice while it is replaced. */
const HELD_PER_NODE = 56;
const RUNS = 5;
const MILLION = 1_000_000;

const KARPENTER: ScenarioEvent = upgradeOf('m5.large', { strategy: 'karpenter' });
const CHURN: ScenarioEvent = {
  kind: 'churn',
  at: 60,
  podsPerMinute: 1,
  forSeconds: DAY_SECONDS - 60,
};

const firstMs = medianMs(scenario(500, KARPENTER), 1);
// Until all that is often run has been compiled.
for (let warm = 0; warm < 25; warm += 1) simulate(scenario(500, KARPENTER), warm);
const ms500 = medianMs(scenario(500, KARPENTER), RUNS);
const ms5000 = medianMs(scenario(5_000, KARPENTER), RUNS);
const ms50000 = medianMs(scenario(50_000, KARPENTER), 3);
const ms100000 = medianMs(scenario(100_000, KARPENTER), 3);
const atRestMs = medianMs(scenario(5_000, CHURN), RUNS);

const rows: readonly BenchRow[] = [
  { what: '24 h, 500 nodes replaced, the first run of all', value: firstMs, unit: 'ms' },
  { what: '24 h, 500 nodes replaced', value: ms500, unit: 'ms' },
  { what: '24 h, 5,000 nodes replaced', value: ms5000, unit: 'ms', goal: 200 },
  { what: '24 h, 50,000 nodes replaced', value: ms50000, unit: 'ms' },
  { what: '24 h, 100,000 nodes replaced', value: ms100000, unit: 'ms', goal: 4_000 },
  { what: '10 times more nodes take, 500 to 5,000', value: ms5000 / ms500, unit: '×' },
  { what: '10 times more nodes take, 5,000 to 50,000', value: ms50000 / ms5000, unit: '×' },
  { what: 'heap in use while 100,000 nodes are replaced', value: heapMb(), unit: 'MB', goal: 200 },
  {
    what: 'recorded traces replayed, million node-seconds a second',
    value: replayRate(),
    unit: 'M/s',
    goal: 10,
    isAtLeast: true,
  },
  {
    what: '24 h, 5,000 nodes at rest but for a pod a minute',
    value: (5_000 * DAY_SECONDS) / atRestMs / 1_000,
    unit: 'M/s',
    goal: 100,
    isAtLeast: true,
  },
];
console.log(JSON.stringify(rows));

function scenario(nodes: number, event: ScenarioEvent): Scenario {
  return {
    plan: plan(nodes),
    events: [event],
    durationSeconds: DAY_SECONDS,
    parameters: DEFAULT_PARAMETERS,
    addressChoice: 'lowest-first',
    othersLie: 'packed',
  };
}

function plan(nodes: number): ClusterPlan {
  const limits = findInstanceType('m5.large');
  if (limits === undefined) throw new Error('no m5.large');
  const perZone = Math.max(1, Math.ceil((nodes * HELD_PER_NODE) / SUBNET_ADDRESSES / ZONES.length));
  const subnets = ZONES.flatMap((zone) =>
    Array.from({ length: perZone }, (_, index) =>
      subnet(zone, 16, 0, { label: `${zone}${index}` }),
    ),
  );
  return clusterPlan({
    settings: settings({ warmIpTarget: 5, minimumIpTarget: 25 }),
    subnets,
    groups: [group('m5.large', limits, nodes, 20)],
  });
}

function medianMs(of: Scenario, runs: number): number {
  const times = Array.from({ length: runs }, (_, seed) => {
    const start = performance.now();
    simulate(of, seed + 1);
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

/** What is alive while 100,000 nodes are being replaced, after a collection: the most of some looks. */
function heapMb(): number {
  const of = scenario(100_000, KARPENTER);
  const cluster = startCluster(of, 1);
  cluster.queue.push(KARPENTER.at * 1_000, () => startEvent(cluster, KARPENTER));
  const looks = [1, 2, 4, 9, 12, 15].map((minutes) => {
    cluster.runUntil(minutes * 60_000, () => {});
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / MILLION;
  });
  return Math.max(...looks);
}

function replayRate(): number {
  const traces = ['ipamd-trace', 'ipamd-shared'].flatMap((file) =>
    readFileSync(`tests/golden/data/${file}.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const recorded = readRecordedLine(line);
        return recorded.kind === 'over-time' ? [recorded.trace] : [];
      }),
  );
  const nodeSeconds = traces.reduce(
    (sum, { periods, nodes }) => sum + periods * 5 * nodes.length,
    0,
  );
  const rates = Array.from({ length: 30 }, (_, seed) => {
    const start = performance.now();
    for (const trace of traces) replayTrace(trace, seed);
    return nodeSeconds / (performance.now() - start) / 1_000;
  });
  return quantile(rates.slice(10), 0.5);
}
