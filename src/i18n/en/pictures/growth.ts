import type { GrowthMark, QuotaName, VerdictKind } from '@/engine';
import { capital, count, whereScarce } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

/** `subnet c is short of warm addresses from 15 nodes, and pods wait in any order from 19` */
function shortFrom(first: GrowthMark, waits: GrowthMark | undefined): string {
  const { kind, subnet, quota, nodes } = first;
  const from = `${quota ? OVER[quota] : SHORT[kind](subnet ?? '')} from ${count(nodes, 'node')}`;
  if (waits === undefined || waits.nodes <= nodes) return from;
  if (waits.subnet === undefined && waits.quota === undefined)
    return `${from}, and the plan cannot work from ${formatCount(waits.nodes)}`;
  const isSame = waits.subnet === subnet && waits.quota === quota;
  const place = isSame ? '' : ` for ${whereScarce(waits.quota ?? 'addresses', waits.subnet ?? '')}`;
  return `${from}, and pods wait in any order${place} from ${formatCount(waits.nodes)}`;
}

const OVER: Readonly<Record<QuotaName, string>> = {
  nau: 'the VPC is over its quota of NAU',
  enis: 'the Region is over its quota of network interfaces',
};

const SHORT: Readonly<Record<VerdictKind, (subnet: string) => string>> = {
  fits: (subnet) => `too little stays free in subnet ${subnet}`,
  'warm-short': (subnet) => `subnet ${subnet} is short of warm addresses`,
  'may-not-fit': (subnet) => `pods may wait for subnet ${subnet}`,
  'does-not-fit': (subnet) => `pods wait for subnet ${subnet}`,
  'cannot-work': () => 'the plan cannot work',
};

const MARKS: Readonly<Record<VerdictKind, string>> = {
  fits: 'too little stays free',
  'warm-short': 'the warm pool is short',
  'may-not-fit': 'pods may wait',
  'does-not-fit': 'pods wait',
  'cannot-work': 'the plan cannot work',
};

export const growth = {
  // The two marks: where the plan first does not simply fit, and where pods wait in any order.
  marks: (first: GrowthMark, waits: GrowthMark | undefined, planned: number) => {
    const short = shortFrom(first, waits);
    const more = first.nodes - 1 - planned;
    if (more < 0) {
      const plan =
        first.nodes === planned ? ', as planned.' : `. The plan has ${formatCount(planned)}.`;
      return capital(short) + plan;
    }
    return more === 0
      ? `No node more: ${short}.`
      : `Room for ${count(more, 'more node')}: ${short}.`;
  },
  never: (nodes: number) =>
    `No subnet and no quota runs out up to ${count(nodes, 'node')}, twice the plan.`,
  noNodes: 'The plan has no nodes to grow.',
  description:
    'Above: free addresses, dashed while the subnet is short. Below: addresses short in amber, pods that wait in red.',
  grow: 'Grow',
  mix: 'nodes and pods in the same mix',
  alone: (group: string) => `${group} alone`,
  growsAlone: (group: string) => `Only ${group} grows.`,
  rangeLabel: 'Range',
  range: { half: 'from half to twice the plan', all: 'from 0 to twice the plan' },
  judged: 'judged at rest',
  nodes: 'Nodes',
  nodesAt: (nodes: number) => count(nodes, 'node'),
  plan: (nodes: number) => `${formatCount(nodes)} planned`,
  mark: ({ kind, nodes, quota }: Pick<GrowthMark, 'kind' | 'nodes' | 'quota'>) =>
    `from ${formatCount(nodes)} ${quota ? OVER[quota] : MARKS[kind]}`,
  /** Above the column of what is beyond a quota. */
  overQuota: {
    nau: 'NAU over the VPC’s quota',
    enis: 'ENIs over the Region’s quota',
  } satisfies Record<QuotaName, string>,
  asPlanned: 'As planned',
  otherSettings: 'The same with other settings',
  sameAxis: 'one axis with the picture',
  allTo: (nodes: number) => `all wanted, to ${formatCount(nodes)}`,
  freeIn: 'free',
  shortIn: 'short',
  free: (subnet: string) => `Free in ${subnet}`,
  freeAt: (free: number, nodes: number) => `${formatCount(free)} free at ${count(nodes, 'node')}`,
  shortAt: (missing: number, nodes: number) =>
    `${formatCount(missing)} short at ${count(nodes, 'node')}`,
  shortFrom: (nodes: number) => `short from ${formatCount(nodes)}`,
  missing: 'Addresses short',
  waiting: 'Pods waiting, at least',
  missingWarm: 'addresses short',
  missingPods: 'pods that wait in any order, at the least',
  others: (subnets: number) => `${count(subnets, 'other subnet')}`,
};
