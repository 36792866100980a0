// How long the engine takes for a plan at rest. Compiled first, then run by Node as it is; prints
// its rows as JSON.
import { answer, type ClusterPlan, type NodeGroup, planNumbers } from '@/engine';
import { allInstanceTypes, findInstanceType } from '@/limits';
import { group, plan, subnet } from '../support/builders';
import { type BenchRow, quantile } from './bench-row';

const SAMPLES = 100;
const WARM_UP = 30;
const SAMPLE_MS = 2;
const ZONES = ['a', 'b', 'c'];

/** What is counted alone, and with the verdict and all that there is to notice. */
const PARTS = ['numbers', 'answer'] as const;
type Part = (typeof PARTS)[number];
const NAMES: Readonly<Record<Part, string>> = { numbers: 'numbers alone', answer: 'whole answer' };
const RUNS: Readonly<Record<Part, (cluster: ClusterPlan) => unknown>> = {
  numbers: (cluster) => planNumbers(cluster),
  answer,
};

const subnets = ZONES.map((zone) => subnet(zone, 16));
const spreadsheet: Measured = {
  what: "the spreadsheet's two rows",
  cluster: plan({
    subnets: [subnet('a', 23)],
    groups: [nodes('m5.12xlarge', 2, 100, ['a']), nodes('c5.2xlarge', 1, 30, ['a'])],
  }),
  goals: { numbers: 0.05, answer: 0.07 },
};
const hundred: Measured = {
  what: '100 distinct groups of 10 nodes',
  cluster: plan({ subnets, groups: distinctGroups(100, 10) }),
  goals: { numbers: 3, answer: 3 },
};
const tenTimesMore: Measured = {
  what: '100 distinct groups of 100 nodes',
  cluster: plan({ subnets, groups: distinctGroups(100, 100) }),
  goals: { numbers: 3, answer: 3 },
};
const thousand: Measured = {
  what: '1,000 distinct groups of 10 nodes',
  cluster: plan({ subnets, groups: distinctGroups(1_000, 10) }),
  goals: { numbers: 20, answer: 35 },
};
const large: Measured = {
  what: '64 subnets × 200 groups',
  cluster: plan({
    subnets: Array.from({ length: 64 }, (_, index) =>
      subnet(ZONES[index % ZONES.length] ?? '', 20, 0, { label: `subnet ${index + 1}` }),
    ),
    groups: distinctGroups(200, 50),
  }),
  goals: { numbers: 20, answer: 100 },
};

const measured = [spreadsheet, hundred, tenTimesMore, thousand, large].flatMap((each) => [
  timed(each, 'numbers'),
  timed(each, 'answer'),
]);
takeSamples(measured);
const rows: readonly BenchRow[] = [
  ...measured.map(({ of, part, samples }): BenchRow => {
    const what = `plan at rest, ${of.what}, ${NAMES[part]}`;
    return { what, value: quantile(samples, 0.5), unit: 'ms', goal: of.goals[part] };
  }),
  ...PARTS.map((part): BenchRow => {
    const what = `10 times more nodes in the same 100 groups take, ${NAMES[part]}`;
    return {
      what,
      value: medianOf(tenTimesMore, part) / medianOf(hundred, part),
      unit: '×',
      goal: 1.2,
    };
  }),
];
console.log(JSON.stringify(rows));

/** A plan, and what its parts may take, in milliseconds. */
interface Measured {
  readonly what: string;
  readonly cluster: ClusterPlan;
  readonly goals: Readonly<Record<Part, number>>;
}

interface Timed {
  readonly of: Measured;
  readonly part: Part;
  /** So many to a sample, each of which must last long enough for the clock. */
  calls: number;
  readonly samples: number[];
}

function timed(of: Measured, part: Part): Timed {
  return { of, part, calls: 1, samples: [] };
}

function medianOf(of: Measured, part: Part): number {
  const found = measured.find((each) => each.of === of && each.part === part);
  return quantile(found?.samples ?? [], 0.5);
}

/** Times per call, in turn and after a warm-up, so that none gains from its place in the row. */
function takeSamples(all: readonly Timed[]): void {
  for (const one of all) {
    for (let warm = 0; warm < WARM_UP; warm++) sample(one);
    while (sample(one) * one.calls < SAMPLE_MS) one.calls *= 2;
  }
  for (let round = 0; round < SAMPLES; round++) {
    for (const one of all) one.samples.push(sample(one));
  }
}

function sample({ of, part, calls }: Timed): number {
  const run = RUNS[part];
  const start = performance.now();
  for (let call = 0; call < calls; call++) run(of.cluster);
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
