// What the picture of the subnets that a plan needs says.
import type { Counted, NextLimit, SubnetUse } from '@/engine';
import type { NeedsWishes, Strain, UseSize } from '@/engine/over-time';
import { planComesTo } from '@/i18n/en/asked/comes-to';
import { count, findNoPlace, listOf } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

const NUMBERS = ['No', 'A', 'Two', 'Three', 'Four', 'Five', 'Six'];

const FOR: Readonly<Record<SubnetUse, string>> = {
  nodes: 'for nodes and pods',
  'nodes-only': 'for nodes',
  pods: 'for pods',
  multus: 'for Multus',
  other: 'for others',
};

/** `Three /22`; of several uses `Two /25 for nodes and two /21 for pods` */
function sizesNamed(sizes: readonly UseSize[]): string {
  const each = sizes.map(({ use, subnets, prefixLength }, index) => {
    const number = NUMBERS[subnets] ?? formatCount(subnets);
    const size = `${index === 0 ? number : number.toLowerCase()} /${prefixLength}`;
    if (sizes.length === 1) return size;
    const hasPods = sizes.some((other) => other.use === 'pods');
    return `${size} ${use === 'nodes' && hasPods ? FOR['nodes-only'] : FOR[use]}`;
  });
  return listOf(each);
}

/** `the plan`, `1.5 times the plan`, `twice the plan` */
function planTimes(growth: number): string {
  if (growth === 0) return 'the plan';
  return growth === 100 ? 'twice the plan' : `${(100 + growth) / 100} times the plan`;
}

function through({ upgrade, zoneLoss }: NeedsWishes): string {
  if (upgrade && zoneLoss) return '';
  if (upgrade) return ', through an upgrade';
  return zoneLoss ? ', with any zone lost' : ', at rest';
}

const isOne = (sizes: readonly UseSize[]) => sizes.length === 1 && sizes[0]?.subnets === 1;

const GROWING = { nodes: 'nodes', pods: 'pods', both: 'nodes and pods' } as const;

export const needs = {
  knobs: 'What the subnets are to hold',
  grow: 'Nodes and replicas',
  times: (growth: number) => `× ${(100 + growth) / 100}`,
  otherTimes: '…',
  percent: 'Percent more',
  percentUnit: '% more',
  upgrade: 'Room for an upgrade',
  zoneLoss: 'and a lost zone',
  no: 'no',
  yes: 'yes',
  keepFree: 'kept free',
  keepFreeIn: 'Addresses kept free in each subnet',
  holds: (own: readonly UseSize[], wishes: NeedsWishes, other: readonly UseSize[] | undefined) => {
    const holds = isOne(own) ? 'holds' : 'hold';
    const first = `**${sizesNamed(own)}** ${holds} ${planTimes(wishes.growth)}${through(wishes)}`;
    if (other === undefined) return `${first}.`;
    const named = sizesNamed(other);
    return `${first}, or ${named.charAt(0).toLowerCase()}${named.slice(1)} with other settings.`;
  },
  unplaced: (pods: number) => `${findNoPlace(pods)}, whatever the size.`,
  /** Nothing but other settings is enough. */
  onlyWithSettings: (other: readonly UseSize[], wishes: NeedsWishes) =>
    `More than a /16 under these settings; **${sizesNamed(other)}** with other settings hold ${planTimes(wishes.growth)}.`,
  tooLarge: '**More than a /16** is needed: that is two or more subnets for each use in a zone.',
  noSize: (limit: NextLimit) =>
    `**No size of subnets is enough**: ${planComesTo(limit)}, whatever the subnets.`,
  searching: 'Trying sizes…',
  noNodes: 'There are no nodes and no replicas to hold.',
  description: (
    groups: readonly { readonly label: string; readonly nodes: number }[],
    replicas: number,
  ) => {
    const nodes = groups.map(({ label, nodes: amount }) => `${formatCount(amount)} ${label}`);
    const all = [...nodes, ...(replicas > 0 ? [count(replicas, 'replica')] : [])];
    return `For ${listOf(all)}, each row by itself. Free: in the tightest subnet. Amber: no pod waits; red: pods wait.`;
  },
  asPlanned: 'As planned',
  otherSettings: 'With settings',
  searchingOther: 'Trying other settings…',
  noneRead: 'No node of this plan reads settings of the VPC CNI.',
  noOther: 'No other settings that were tried do with smaller subnets.',
  strains: {
    'at-rest': 'At rest',
    upgrade: 'Any group’s upgrade',
    'zone-loss': 'Any zone lost',
  } satisfies Record<Strain, string>,
  /** Of a lost zone, below an upgrade. */
  byItself: 'without upgrade',
  strain: 'Held',
  needed: 'the smallest that holds',
  oneZone: 'All are in one zone.',
  leftFree: (left: number) => `${formatCount(left)} free for later`,
  block: (length: number) => `A /${length} in all`,
  free: 'free',
  further: (loadBalancers: number, controlPlane: number, zones: number) =>
    zones === 1
      ? `a /${loadBalancers} for load balancers and a /${controlPlane} for the control plane`
      : `${formatCount(zones)} × /${loadBalancers} for load balancers and ${formatCount(zones)} × /${controlPlane} for the control plane`,
  use: 'Use these',
  /** @param settings empty where none are read */
  takeNamed: (sizes: string, settings: string) =>
    `Use these: ${sizes}${settings && ` with ${settings}`}`,
  inUse: 'in the plan',
  table: 'All sizes that were run',
  tableHeads: { settings: 'Settings', size: 'Size', needed: 'Smallest that holds' },
  places: 'The subnets',
  /** Of subnets of nodes whose pods have addresses in others. */
  nodesAlone: 'nodes',
  farTitle: 'How far these subnets go',
  farHint: 'the plan as it is',
  mostOfMix: (counted: Counted = 'nodes') => `Most ${GROWING[counted]}, same mix`,
  mostReplicas: 'Most replicas',
  /** Beside a field. */
  replicasUpTo: (replicas: number) => `≤ ${formatCount(replicas)} safe`,
  noReplicas: 'none safe',
  moreReplicas: (more: number) => `${formatCount(more)} more`,
  maximum: (group: string) => `Autoscaling maximum, ${group}`,
  mostAtRest: (group: string, arePods = false) =>
    `Most ${arePods ? 'pods' : 'nodes'} at rest, ${group}`,
  /** On Fargate, where no autoscaling group has a maximum. */
  mostPods: (group: string) => `Most pods, ${group}`,
  none: 'none',
  forecast: '/28 blocks as the plan grows, and what to reserve',
  forecastHint:
    'needed with the nodes that an upgrade adds; whole without a reservation, where single addresses lie worst, by chance and best',
  forecastHeads: [
    'Nodes and replicas',
    'Subnet',
    '/28 needed',
    'Whole: worst',
    'By chance',
    'Best',
    'Reserve',
  ],
  reserved: 'what is reserved is enough',
  noRoom: (smallest: number | undefined) =>
    smallest === undefined ? 'two or more subnets' : `no room, a /${smallest} has it`,
};
