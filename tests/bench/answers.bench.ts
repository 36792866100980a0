// How long the first answers to questions about a plan take, those that need runs among them. Compiled
// first, then run by Node as it is; prints its rows as JSON.
import {
  type ClusterPlan,
  moreReplicas,
  mostNodesOfGroup,
  mostNodesOfMix,
  type NodeGroup,
} from '@/engine';
import { autoscalingMaximum, plainScenario, subnetSizes } from '@/engine/over-time';
import { findInstanceType } from '@/limits';
import { group, plan, subnet } from '../support/builders';
import { type BenchRow, quantile } from './bench-row';

const SAMPLES = 5;
const ZONES = ['a', 'b', 'c'];
const SPREADSHEET_MS = 300;
const LARGE_MS = 2_000;

const spreadsheet = plan({
  subnets: [subnet('a', 23)],
  groups: [nodes('m5.12xlarge', 2, 100, ['a']), nodes('c5.2xlarge', 1, 30, ['a'])],
});
const large = plan({
  subnets: Array.from({ length: 9 }, (_, index) =>
    subnet(ZONES[index % ZONES.length] ?? 'a', 20, 0, { label: `s${index}` }),
  ),
  groups: ['m5.large', 'c5.2xlarge', 'm5.xlarge', 't3.medium', 'm5.4xlarge'].flatMap((type) =>
    [6, 7, 8, 9].map((pods) => nodes(type, 3 * (pods - 5), pods)),
  ),
  clusterPods: 300,
});

const rows: readonly BenchRow[] = [
  ...rowsOf("the spreadsheet's two rows", spreadsheet, SPREADSHEET_MS),
  ...rowsOf('20 groups in 9 subnets', large, LARGE_MS),
];
console.log(JSON.stringify(rows));

function rowsOf(name: string, of: ClusterPlan, goal: number): readonly BenchRow[] {
  const first = of.groups[0]?.label ?? '';
  const scenario = plainScenario(of);
  const asked: readonly (readonly [string, () => unknown])[] = [
    ['most nodes of a group', () => mostNodesOfGroup(of, first)],
    ['most nodes of the mix', () => mostNodesOfMix(of)],
    ['more replicas', () => moreReplicas(of)],
    ['smallest subnets', () => subnetSizes(scenario, 1, { growth: 50, keepFree: 0 })],
    ['autoscaling maximum', () => autoscalingMaximum(scenario, first, 1)],
  ];
  return asked.map(([what, ask]) => ({
    what: `${what}, ${name}`,
    value: medianMs(ask),
    unit: 'ms',
    goal,
  }));
}

function medianMs(ask: () => unknown): number {
  ask();
  const samples = Array.from({ length: SAMPLES }, () => {
    const start = performance.now();
    ask();
    return performance.now() - start;
  });
  return quantile(samples, 0.5);
}

function nodes(type: string, count: number, podsPerNode: number, zones = ZONES): NodeGroup {
  const limits = findInstanceType(type);
  if (limits === undefined) throw new Error(`no limits for ${type}`);
  return group(`${type}, ${podsPerNode} pods`, limits, count, podsPerNode, {
    instanceType: type,
    zones,
  });
}
