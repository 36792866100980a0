import type {
  AddressingMode,
  Counted,
  GroupLack,
  GrowthStop,
  HeldInGroup,
  LackingNodes,
  NodeKindName,
  OtherEnis,
  VerdictKind,
} from '@/engine';
import {
  addresses,
  capital,
  count,
  listOf,
  subnetNamed,
  subnetsNamed,
} from '@/i18n/en/wording/counts';
import { KINDS } from '@/i18n/en/wording/verdict-kinds';
import { formatCount } from '@/i18n/wording/number-format';
import type { SafeBy } from '@/plan';

function ofNodes(nodes: number, of: number): string {
  if (nodes < of) return `${formatCount(nodes)} of ${formatCount(of)}`;
  return of === 1 ? 'the node' : `all ${formatCount(of)}`;
}

function podsWait(pods: number): string {
  return `${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'}`;
}

const LACKED: Readonly<Record<LackingNodes['lack'], string>> = {
  'spare-eni': 'the spare ENI',
  eni: 'a further ENI',
  addresses: 'more addresses',
  prefixes: 'a further prefix',
  trunk: 'the trunk ENI',
  'branch-enis': 'a branch ENI',
};

function kind(nodes: number, subnets: readonly string[], pods: number): string {
  return `${count(nodes, 'node')} in ${subnetsNamed(subnets)}, ${count(pods, 'pod')} ${nodes === 1 ? '' : 'each'}`.trim();
}

/** Behind so many: beside a name there is little room. */
const SAFE_BY: Readonly<Record<SafeBy, string>> = {
  'rest-alone': ' at rest',
  all: '',
  upgrade: ' (upgrade)',
  'zone-loss': ' (zone lost)',
};

export const nodeGroups = {
  title: 'Node groups',
  /** What the numbers of the table are. */
  hint: {
    fresh: 'a new node at rest; open a row for its ENIs and its sum',
    started: 'what nodes hold once all have started; open a row for what each lacks',
    wanted: 'what a new node wants; open a row for its ENIs and its sum',
  },
  type: 'Type',
  nodes: 'Nodes',
  /** In the column of nodes: on Fargate each pod is counted by itself. */
  fargatePods: (pods: number) => count(pods, 'pod'),
  /** So many nodes of the group are safe, and what lets no more be. */
  safeUpTo: (nodes: number, by: SafeBy, isFargate = false) => {
    const one = isFargate ? 'pod' : 'node';
    const most = SAFE_BY[by].startsWith(' (') ? formatCount(nodes) : count(nodes, one);
    return `${nodes > 0 ? `safe up to ${most}` : 'none is safe'}${SAFE_BY[by]}`;
  },
  pods: 'Pods a node',
  maxPods: 'Max pods',
  enis: 'ENIs',
  ipsActive: 'In use',
  ipsWarm: 'Idle',
  heldPerNode: 'Held a node',
  held: 'Held',
  /** Heads where only that is known. */
  asWanted: {
    ipsActive: 'Pods want',
    ipsWarm: 'Warm',
    heldPerNode: 'Wanted a node',
    held: 'Wanted',
  },
  /** So many of the group's nodes, gravest first; one line beside the name. */
  lacks: {
    'not-there': (nodes: number, of: number) => `${ofNodes(nodes, of)}: no address to start`,
    'pods-wait': (nodes: number, of: number) => `${ofNodes(nodes, of)}: pods wait`,
    'pods-may-wait': (nodes: number, of: number) => `${ofNodes(nodes, of)}: pods may wait`,
    'spare-eni': (nodes: number, of: number) => `${ofNodes(nodes, of)}: no spare ENI`,
    trunk: (nodes: number, of: number) => `${ofNodes(nodes, of)}: no trunk ENI`,
    idle: (nodes: number, of: number) => `${ofNodes(nodes, of)}: too few idle`,
  } satisfies Record<GroupLack['kind'], unknown>,
  /** Nodes that hold less than a fresh one alone. */
  lacking: (
    { nodes, lack, subnet, warm, held, waiting, wanted }: LackingNodes,
    of: number,
    isChance: boolean,
  ) => {
    const hold = `${capital(ofNodes(nodes, of))} ${nodes === 1 ? 'holds' : 'hold'} ${formatCount(held)} of ${addresses(wanted.held)}${nodes === 1 ? '' : ' each'}, ${formatCount(warm)} idle`;
    const wait =
      waiting === 0
        ? ''
        : `; ${isChance ? `${count(waiting, 'pod')} may wait` : podsWait(waiting)}${nodes === 1 ? '' : ' on each'}`;
    return `${hold}: ${subnetNamed(subnet)} has too few for ${LACKED[lack]}${wait}.`;
  },
  total: 'All',
  activePlusWarm: (active: string, warm: string) => `${active} + ${warm} idle`,
  /** Pods are told beside it. */
  folded: (groups: number, nodes: number, counted: Counted) =>
    counted === 'pods'
      ? `${count(groups, 'group')} on Fargate`
      : `${count(groups, 'group')}, ${count(nodes, 'node')}`,
  foldedSum: (held: number, pods: number, idle: number) =>
    `${formatCount(held)} held, ${count(pods, 'pod')}, ${formatCount(idle)} idle`,
  foldedWanted: (wanted: number, pods: number, warm: number) =>
    `${formatCount(wanted)} wanted for ${count(pods, 'pod')}, ${formatCount(warm)} of them warm`,
  noNodes: 'No nodes, nothing held.',
  more: (groups: number) => `Show ${count(groups, 'more group')}`,
  moreKinds: (kinds: number) => `Show ${count(kinds, 'more kind')} of node`,
  kind,
  /** Where they do not hold it all. */
  kindWanted: (...of: Parameters<typeof kind>) => `Wanted: ${kind(...of)}`,
  /** `wanted`: where it is known what is held. */
  groupSum: (
    nodes: number,
    {
      enis,
      assigned,
      warm,
      held,
      isIpv6,
    }: Pick<HeldInGroup, 'enis' | 'assigned' | 'warm' | 'held'> & { readonly isIpv6?: boolean },
    wanted: number | undefined,
  ) => {
    const who = nodes === 1 ? 'The node' : `All ${formatCount(nodes)} nodes`;
    const used = isIpv6 && assigned === 0 ? 'pods use IPv6' : `${addresses(assigned)} in use`;
    const sum = `${count(enis, 'ENI')}, ${used}`;
    if (wanted === undefined)
      return `${who}: ${sum}, ${formatCount(warm)} warm; ${formatCount(held)} wanted.`;
    const all =
      held < wanted ? `${formatCount(held)} of ${formatCount(wanted)} wanted` : formatCount(held);
    return `${who}: ${sum}, ${formatCount(warm)} idle; ${all} held.`;
  },
  eni: (position: number, filled: number, slots: number) =>
    `ENI ${formatCount(position)} · ${formatCount(filled)} of ${formatCount(slots)}`,
  eniPrefixes: (position: number, filled: number, slots: number) =>
    `ENI ${formatCount(position)} · ${count(filled, 'prefix', 'prefixes')} of ${formatCount(slots)}`,
  eniSpoken: (position: number, pods: number, warm: number, empty: number) =>
    `ENI ${formatCount(position)}: 1 primary, ${count(pods, 'pod')}, ${formatCount(warm)} idle, ${formatCount(empty)} empty`,
  eniSpokenPrefixes: (
    position: number,
    prefixes: number,
    occupied: number,
    pods: number,
    empty: number,
  ) =>
    `ENI ${formatCount(position)}: 1 primary, ${count(prefixes, 'prefix', 'prefixes')}, ${formatCount(occupied)} of them with ${count(pods, 'pod')}, ${count(empty, 'empty slot')}`,
  eniPicture: 'ENIs of one node',
  moreSlots: (slots: number) => `… and ${count(slots, 'more empty slot')}`,
  rulesTitle: 'Rules of this sum',
  moreLikeIt: (enis: number) => `… and ${count(enis, 'more ENI')} like it`,
  moreEnis: (enis: number) => `… and ${count(enis, 'more ENI')}`,
  legend: { primary: 'Primary', pod: 'Pod', warm: 'Idle', empty: 'Empty slot' },
  perNode: 'Held per node',
  wantedPerNode: 'Wanted per node',
  primaries: (enis: number) => count(enis, 'ENI primary', 'ENI primaries'),
  warmBy: (target: string, stop: GrowthStop, usableEnis: number, maxPods: number) => {
    if (stop === 'eni-limit') return `${target}, cut at ${count(usableEnis, 'ENI')}`;
    if (stop === 'max-pods') return `${target}, stopped at ${formatCount(maxPods)} max pods`;
    return target;
  },
  range: (low: number, high: number) =>
    `ipamd’s random choices leave ${formatCount(low)} to ${addresses(high)} on such a node. The plan counts ${formatCount(high)}.`,
  unpublished: (low: number, high: number) =>
    `AWS does not publish how many prefixes EKS Auto Mode keeps warm: ${formatCount(low)} to ${addresses(high)} on such a node. The plan counts ${formatCount(high)}.`,
  noRest: (held: readonly number[], most: number) =>
    `The pool never comes to rest: such a node holds ${listOf(held.map(formatCount))} addresses in turn. The plan counts ${formatCount(most)}.`,
  scaleIn: 'After scale-in a node keeps more than this.',
  types: {
    title: 'The same pods on other types',
    hint: 'as many to a vCPU as now, at most what max pods leaves',
    /** `isShort`: on some of the types not all that is wanted can be held. */
    heads: (isShort: boolean) => [
      'Type',
      'Nodes',
      'Pods a node',
      'Max pods',
      isShort ? 'Wanted' : 'Held',
      isShort ? 'Warm' : 'Idle',
      '/28s',
      'ENIs',
      'NAU',
      'At rest',
    ],
    verdict: (kind: VerdictKind, podsPending: number) =>
      podsPending === 0
        ? KINDS[kind]
        : `${KINDS[kind]}, ${count(podsPending, 'pod')} without a place`,
    planned: 'as planned',
    use: 'Use',
    takeNamed: (type: string) => `Use ${type}`,
    more: (types: number) => `Show ${count(types, 'more type')}`,
  },
  stairs: {
    title: 'One node by its pods',
    /** With the plan's pods, without any, with as many as have a place. */
    found: ({
      podsNow,
      heldNow,
      heldWithout,
      podsMost,
      heldMost,
    }: {
      readonly podsNow: number;
      readonly heldNow: number;
      readonly heldWithout: number;
      readonly podsMost: number;
      readonly heldMost: number;
    }) =>
      `With ${count(podsNow, 'pod')} a node holds ${addresses(heldNow)}, with none ${formatCount(heldWithout)}, with ${formatCount(podsMost)} (as many as have a place) ${formatCount(heldMost)}.`,
    axis: 'pods with an address',
    heldAxis: 'addresses held',
    at: (pods: number) => count(pods, 'pod'),
    heldAt: (held: number) => `${formatCount(held)} held`,
    /** `name`: of other settings; else of the other mode. */
    heldOther: (held: number, name?: string) =>
      `${formatCount(held)} ${name === undefined ? 'in the other mode' : `with ${name}`}`,
    one: (label: string) => `One ${label}`,
    beside: 'Beside',
  },
  mode: { 'secondary-ip': 'secondary IPs', prefix: 'prefixes', ipv6: 'IPv6' } satisfies Record<
    AddressingMode,
    string
  >,
  kinds: {
    linux: 'Linux',
    windows: 'Windows',
    'auto-mode': 'Auto Mode',
    fargate: 'Fargate',
  } satisfies Record<NodeKindName, string>,
  otherEnis: ({ primary, trunk, unmanaged }: OtherEnis) =>
    `Beside these: ${listOf([
      ...(primary > 0 ? ['the primary ENI, without pods'] : []),
      ...(trunk > 0 ? ['a trunk ENI'] : []),
      ...(unmanaged > 0 ? [`${count(unmanaged, 'ENI')} that the VPC CNI leaves alone`] : []),
    ])}.`,
  maxPodsBoth: (maxPods: number, byFormula: number) =>
    `Max pods ${formatCount(maxPods)}; ${formatCount(byFormula)} by the formula alone.`,
  /** Beside the name. */
  pending: (pods: number) => `${formatCount(pods)} no place`,
};
