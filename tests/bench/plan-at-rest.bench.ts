// How long the engine takes for a plan at rest. Compiled first, then run by Node as it is; prints
// its rows as JSON.
import { answer, type ClusterPlan, type NodeGroup } from '@/engine';
import { allInstanceTypes, findInstanceType } from '@/limits';
import { group, plan, subnet } from '../support/builders';
import { type BenchRow, quantile } from './bench-row';

const SAMPLES = 200;
const WARM_UP = 100;
const SAMPLE_MS = 2;
const ZONES = ['a', 'b', 'c'];

const spreadsheet = plan({
  subnets: [subnet('a', 23)],
  groups: [nodes('m5.12xlarge', 2, 100, ['a']), nodes('c5.2xlarge', 1, 30, ['a'])],
});
const subnets = ZONES.map((zone) => subnet(zone, 16));
const hundred = plan({ subnets, groups: distinctGroups(100, 10) });
const hundredOfTenTimesMoreNodes = plan({ subnets, groups: distinctGroups(100, 100) });
const thousand = plan({ subnets, groups: distinctGroups(1_000, 10) });

const [twoRowsMs = 0, hundredMs = 0, tenTimesMs = 0, thousandMs = 0] = mediansMs([
  spreadsheet,
  hundred,
  hundredOfTenTimesMoreNodes,
  thousand,
]);
const rows: readonly BenchRow[] = [
  row("plan at rest, the spreadsheet's two rows", twoRowsMs, 0.05),
  row('plan at rest, 100 distinct groups of 10 nodes', hundredMs, 20),
  row('plan at rest, 1,000 distinct groups of 10 nodes', thousandMs, 20),
  {
    what: '10 times more nodes in the same 100 groups take',
    value: tenTimesMs / hundredMs,
    unit: '×',
    goal: 1.2,
  },
];
console.log(JSON.stringify(rows));

function row(what: string, value: number, goal: number): BenchRow {
  return { what, value, unit: 'ms', goal };
}

/** Medians per call, in turn and after a warm-up, so that none gains from its place in the row. */
function mediansMs(clusters: readonly ClusterPlan[]): readonly number[] {
  const timed = clusters.map((cluster) => ({ cluster, calls: 1, samples: [] as number[] }));
  for (const one of timed) {
    for (let warm = 0; warm < WARM_UP; warm++) sample(one.cluster, 1);
    // Each sample must last long enough for the clock.
    while (sample(one.cluster, one.calls) * one.calls < SAMPLE_MS) one.calls *= 2;
  }
  for (let round = 0; round < SAMPLES; round++) {
    for (const one of timed) one.samples.push(sample(one.cluster, one.calls));
  }
  return timed.map(({ samples }) => quantile(samples, 0.5));
}

function sample(cluster: ClusterPlan, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call++) answer(cluster);
  return (performance.now() - start) / calls;
}

function nodes(type: string, count: number, podsPerNode: number, zones = ZONES): NodeGroup {
  const limits = findInstanceType(type);
  if (limits === undefined) throw new Error(`no limits for ${type}`);
  return group(`${type}, ${podsPerNode} pods`, limits, count, podsPerNode, {
    instanceType: type,
    zones,
  });
}

/** Groups of which no two have the same limits and pods, so that none is computed for another. */
function distinctGroups(count: number, nodesEach: number): readonly NodeGroup[] {
  const kinds = new Map(
    allInstanceTypes().map((type) => [`${type.maxEnis} × ${type.ipv4PerEni}`, type.name]),
  );
  const names = [...kinds.values()];
  return Array.from({ length: count }, (_, index) =>
    nodes(names[index % names.length] ?? '', nodesEach, 1 + Math.floor(index / names.length)),
  );
}
