import type { Counted, GrowthMark, QuotaName, SubnetConstraint, VerdictKind } from '@/engine';
import { DURING } from '@/i18n/en/answer/during';
import { capital, count, subnetNamed, subnetsNamed } from '@/i18n/en/wording/counts';
import type { Count } from '@/i18n/questions/question-words';
import type { ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import type { GrowthJudged } from '@/plan';

const fromOn = (nodes: number, counted: Counted = 'nodes') => {
  if (nodes === 0) return counted === 'nodes' ? 'at any node count' : 'at any count';
  return `from ${formatCount(nodes)}`;
};

/** @param _counted what Korean counts by */
const toOn = (nodes: number, _counted?: Counted) => `up to ${formatCount(nodes)}`;

/** In a sentence, where `from 5 pods wait` would read as five pods: `from 5 nodes on`. */
function fromUnits(nodes: number, counted: Counted): string {
  return nodes === 0 ? fromOn(nodes, counted) : `from ${counts(nodes, counted)} on`;
}

/** `from 15 nodes on the warm pool is short in subnet c, from 19 nodes on pods wait` */
function shortFrom(marks: readonly GrowthMark[], counted: Counted): string {
  const over = marks.length > 2 ? OVER_IN_SHORT : OVER;
  return marks.map((mark, at) => stageFrom(mark, marks[at - 1], over, counted)).join(', ');
}

/** @param before the mark of a smaller count, whose place is not named again */
function stageFrom(
  mark: GrowthMark,
  before: GrowthMark | undefined,
  over: typeof OVER,
  counted: Counted,
): string {
  const { kind, subnet, quota, nodes, isOfNodes } = mark;
  const short = isOfNodes ? NODES_FIND_NONE : SHORT[kind];
  const by = mark.isByLayout ? ', by where single addresses lie' : '';
  if (before === undefined) {
    return `${fromUnits(nodes, counted)} ${quota ? over[quota] : short(subnet ?? '')}${by}`;
  }
  const from = fromUnits(nodes, counted);
  if (subnet === undefined && quota === undefined) return `${from} the plan cannot work`;
  const isSame = subnet === before.subnet && quota === before.quota;
  if (isOfNodes && subnet !== undefined) {
    return `${from} ${isSame ? markOf(mark) : NODES_FIND_NONE(subnet)}`;
  }
  // A subnet is named behind another one.
  const place = isSame ? '' : quota ? `, ${OVER_IN_SHORT[quota]}` : ` for ${subnet}`;
  return `${from} ${kind === 'may-not-fit' ? MARKS[kind] : 'pods wait'}${place}${by}`;
}

const OVER: Readonly<Record<QuotaName, string>> = {
  nau: 'the VPC is over its quota of NAU',
  enis: 'the Region is over its quota of network interfaces',
};

/** Where a stage has a line of its own, or several stand in one. */
const OVER_IN_SHORT: Readonly<Record<QuotaName, string>> = {
  nau: 'over the NAU quota',
  enis: 'over the ENI quota',
};

const SHORT: Readonly<Record<VerdictKind, (subnet: string) => string>> = {
  fits: (subnet) => `too little stays free in ${subnetNamed(subnet)}`,
  'warm-short': (subnet) => `the warm pool is short in ${subnetNamed(subnet)}`,
  'may-not-fit': (subnet) => `pods may wait for ${subnetNamed(subnet)}`,
  'does-not-fit': (subnet) => `pods wait for ${subnetNamed(subnet)}`,
  'cannot-work': () => 'the plan cannot work',
};

const NODES_FIND_NONE = (subnet: string) => `nodes find no addresses in ${subnetNamed(subnet)}`;

const MARKS: Readonly<Record<VerdictKind, string>> = {
  fits: 'too little stays free',
  'warm-short': 'the warm pool is short',
  'may-not-fit': 'pods may wait',
  'does-not-fit': 'pods wait',
  'cannot-work': 'the plan cannot work',
};

function markOf({ kind, isOfNodes }: Pick<GrowthMark, 'kind' | 'isOfNodes'>): string {
  return isOfNodes ? 'nodes find no addresses' : MARKS[kind];
}

const JUDGED: Readonly<Record<GrowthJudged, (scenario: ScenarioName) => string>> = {
  'at-rest': () => 'at rest',
  scenario: (scenario) => DURING[scenario],
  'zone-loss': () => 'without a zone',
};

const DESCRIBED: Readonly<Record<GrowthJudged, (scenario: ScenarioName, runs: number) => string>> =
  {
    'at-rest': () =>
      'Above: free addresses, dashed while short. Below: what is short in amber, pods that wait in red.',
    scenario: (_, runs) =>
      `Above: fewest free addresses. Below: most pods that wait for one. One run of each count${runs > 1 ? `; where it turns, all ${formatCount(runs)}` : ''}.`,
    'zone-loss': () =>
      'Above: fewest free addresses. Below: most pods that wait for one. Each zone lost once for each count.',
  };

/** How many /28 are whole depends on where single addresses lie: it may be fewer. */
function shortIn({ amount, unit }: Count): string {
  return unit === 'blocks'
    ? `up to ${formatCount(amount)} /28 short`
    : `${formatCount(amount)} short`;
}

/** `18 more nodes`; on Fargate each pod is counted by itself. */
function counts(amount: number, counted: Counted, more = ''): string {
  if (counted === 'both') return count(amount, `${more}node or pod`, `${more}nodes and pods`);
  return count(amount, more + NOUN[counted]);
}

const NOUN = { nodes: 'node', pods: 'pod' } as const;
const NONE_MORE: Readonly<Record<Counted, string>> = {
  nodes: 'No node more',
  pods: 'No pod more',
  both: 'Not one more',
};

export const growth = {
  // Where the plan first does not simply fit, where pods may wait, and where they wait in any order.
  marks: (marks: readonly GrowthMark[], planned: number, counted: Counted = 'nodes') => {
    const short = shortFrom(marks, counted);
    const last = (marks[0]?.nodes ?? 0) - 1;
    if (last < 1) return `${capital(short)}.`;
    const more = last - planned;
    if (more < 0) return `${counts(last, counted)} ${last === 1 ? 'fits' : 'fit'}; ${short}.`;
    return more === 0
      ? `${NONE_MORE[counted]}: ${short}.`
      : `Room for ${counts(more, counted, 'more ')}: ${short}.`;
  },
  never: (nodes: number, counted: Counted = 'nodes') =>
    `No subnet and no quota runs out up to ${counts(nodes, counted)}, twice the plan.`,
  noNodes: 'The plan has no nodes to grow.',
  description: DESCRIBED['at-rest']('start', 1),
  /** `runs` of a count where it turns. */
  described: (judged: GrowthJudged, scenario: ScenarioName, runs: number): string =>
    DESCRIBED[judged](scenario, runs),
  /** Why a node more leaves more free. */
  rises: {
    blocks: 'Free rises where single addresses break a /28.',
    pods: 'Free rises where pods spread to nodes in other subnets.',
  },
  /** Of the scales. */
  axis: { free: 'Free addresses', below: 'Short · wait' },
  /** What a line through the picture is moved over. */
  count: (counted: Counted = 'nodes'): string => (counted === 'nodes' ? 'Node count' : 'Count'),
  grow: 'Grow',
  mix: 'nodes and pods in the same mix',
  alone: (group: string) => `${group} alone`,
  growsAlone: (group: string) => `Only ${group} grows.`,
  noGroup: (group: string) => `The plan has no nodes in a group ${group}; all groups grow.`,
  rangeLabel: 'Counts shown',
  range: {
    half: 'from half to twice the plan',
    all: 'from 0 to twice the plan',
    twice: 'from the plan to twice',
  },
  judged: 'judged',
  judgedIn: (judged: GrowthJudged, scenario: ScenarioName) => JUDGED[judged](scenario),
  /** Before what is found of it. */
  foundIn: (judged: GrowthJudged, scenario: ScenarioName, found: string) =>
    `${capital(JUDGED[judged](scenario))}: ${found.charAt(0).toLowerCase()}${found.slice(1)}`,
  tooLong: 'Runs of so many nodes take too long here. At rest each count is known.',
  nodes: (counted: Counted = 'nodes') => capital(counts(2, counted).replace('2 ', '')),
  nodesAt: (nodes: number, counted: Counted = 'nodes') => counts(nodes, counted),
  plan: (nodes: number, _counted?: Counted) => `${formatCount(nodes)} planned`,
  /** @param before the mark of a smaller count, whose quota is not named again */
  mark: (
    { nodes, quota, ...of }: Pick<GrowthMark, 'kind' | 'nodes' | 'quota' | 'isOfNodes'>,
    before?: Pick<GrowthMark, 'quota'>,
    counted?: Counted,
  ) => {
    const isNamed = quota !== undefined && quota !== before?.quota && of.kind !== 'does-not-fit';
    return `${fromOn(nodes, counted)} ${isNamed ? OVER_IN_SHORT[quota] : markOf(of)}`;
  },
  /** How `mark` begins. */
  fromOn,
  cannotWork: MARKS['cannot-work'],
  /** Above the column of what is beyond a quota. */
  overQuota: {
    nau: 'NAU over the VPC’s quota',
    enis: 'ENIs over the Region’s quota',
  } satisfies Record<QuotaName, string>,
  asPlanned: 'As planned',
  otherSettings: 'The same with other settings or subnets',
  sameAxis: 'one axis with the picture',
  /** In place of a button, where a larger subnet would come in the place of one that is there. */
  inUse: 'in use: AWS makes none larger',
  inUseInFull: (subnets: readonly string[]) =>
    `${capital(subnetsNamed(subnets))} ${subnets.length === 1 ? 'is' : 'are'} in use: AWS makes no subnet larger that is there. A further one can be added.`,
  /** Of as many nodes as planned. */
  unplaced: (pods: number) =>
    `As planned, ${count(pods, 'pod')} ${pods === 1 ? 'finds' : 'find'} no place.`,
  unplacedTo: (nodes: number, _counted?: Counted) => `${toOn(nodes)} leave pods without a place`,
  allTo: (nodes: number, _counted?: Counted) => `${toOn(nodes)} ${nodes === 1 ? 'fits' : 'fit'}`,
  /** How these begin. */
  toOn,
  freeIn: (free: number) => `${formatCount(free)} free`,
  shortIn,
  /** The number of a bar below zero. */
  belowZero: ({
    amount,
    of,
  }: {
    amount: number;
    of: 'waits' | 'waits-shortly' | 'may-wait' | SubnetConstraint;
  }) => formatCount(amount) + (of === 'blocks' ? ' /28' : ''),
  unknown: 'not known yet',
  podsWait: (pods: number, { isLeast, isChance }: { isLeast: boolean; isChance: boolean }) => {
    if (pods === 0) return isChance ? 'pods may wait' : 'no pod waits';
    if (isChance) return `${count(pods, 'pod')} may wait`;
    return `${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'}${isLeast ? ' at the least' : ''}`;
  },
  free: (subnet: string) => `Free in ${subnet}`,
  /** `14 free` at so many nodes. */
  freeAt: (free: string, nodes: number, _counted?: Counted) => `${free} at ${formatCount(nodes)}`,
  /** What is so in a subnet, from which count on where that is known. */
  lackFrom: (lack: string, from: number | undefined, _counted?: Counted) =>
    from === undefined ? lack : `${lack}, from ${formatCount(from)}`,
  /** Of one that has all with as many nodes as planned. */
  begins: {
    addresses: 'short',
    blocks: 'short',
    'may-wait': 'pods may wait',
    'waits-shortly': 'pods wait up to 1 min',
    waits: 'pods wait',
  },
  missing: 'Addresses short',
  missingBlocks: '/28 short, at most',
  waiting: 'Pods waiting',
  waitingAtLeast: 'Pods waiting, at least',
  mayWait: 'Pods that may wait',
  /** Of those, where none waits when nodes start together. */
  perhaps: 'perhaps',
  /** What the bars below zero are; pods `when`. */
  below: {
    addresses: () => 'addresses short',
    blocks: () => 'whole /28 short, at most',
    'may-wait': (when: string) => `pods that may wait ${when}`,
    /** Longer than a minute makes a count one that does not fit. */
    'waits-shortly': (when: string) => `pods that wait ${when}, none refused for over 1 min`,
    waits: (when: string) => `pods that wait ${when}`,
  },
  together: 'when nodes start together',
  mostPods: 'for an address, most at a time',
  leastPods: 'pods that wait in any order, at the least',
  others: (subnets: number) => `${count(subnets, 'other subnet')}`,
};
