// The chips of the repairs.
import type { BlockUsage, NodeCount, NoRepairReason, QuotaName, VerdictKind } from '@/engine';
import { DURING } from '@/i18n/en/answer/during';
import { theScenario } from '@/i18n/en/answer/scenarios';
import {
  amountOf,
  blocksWanted,
  count,
  listOf,
  whereScarce,
  wholeBlocks,
  zoneNamed,
} from '@/i18n/en/wording/counts';
import type { AddedUse, GraverRun, Room, ScenarioName } from '@/i18n/verdict-values';
import { MIX_NAMED } from '@/i18n/wording/mix-named';
import { formatCount } from '@/i18n/wording/number-format';

const WITHOUT: Readonly<Record<Exclude<VerdictKind, 'fits'>, string>> = {
  'warm-short': 'short of warm',
  'may-not-fit': 'perhaps not',
  'does-not-fit': 'not',
  'cannot-work': 'cannot work',
};

/** Where EC2 gives no more. */
const QUOTAS_OF: Readonly<Record<QuotaName, string>> = {
  nau: 'VPC’s quota of NAU',
  enis: 'Region’s quota of network interfaces',
};

const NONE: Readonly<Record<NoRepairReason, string>> = {
  refused: 'First change what the verdict names: until then nothing else helps.',
  quota: 'A quota above the subnets decides: ask AWS for more, or have fewer nodes.',
  subnets:
    'A subnet is short, and neither other settings nor one more subnet mends it. Two changes together may.',
  'over-time':
    'It fits at rest. None of the settings, subnets and slower upgrades tried keeps it so over time.',
  'places-over-time':
    'At rest every pod has a place. None of the settings, max pods and numbers of nodes tried gives all of them one over time.',
  required: 'It fits. None of the changes tried makes it hold all that it must hold.',
  'one-zone':
    'It fits. Nodes that have no other zone are lost with theirs: give each node group a second zone.',
  'no-node-for-replicas':
    'No node takes replicas. They need a group of Linux nodes, for which the plan has no type or no room.',
  'beyond-type':
    'Nodes have more pods than their type has addresses or branch ENIs for: take a larger type, or more nodes with fewer pods each.',
  'max-pods':
    'More pods are asked of each node than it takes: take more nodes with fewer pods each, or a larger type.',
  replicas:
    'Replicas find no place, and more nodes or other settings alone give them none: take a larger type, or fewer pods on each node.',
  'pool-frozen':
    'The pool stops at MINIMUM_IP_TARGET, and with a WARM_IP_TARGET the nodes want more than the subnets have: both have to change.',
};

function amount({ left, unit }: Room): string {
  return unit === 'addresses' ? formatCount(Math.abs(left)) : amountOf(unit, Math.abs(left));
}

/** `c`, or `the VPC` */
function place({ unit, subnet }: Room): string {
  return unit === 'addresses' || unit === 'blocks' ? subnet : whereScarce(unit, subnet);
}

function wholeIn(room: Room, blocks: BlockUsage): string {
  return `${wholeBlocks(blocks)} in ${place(room)}, ${blocksWanted(blocks)}`;
}

/** What is added in the zones that are named. */
export interface AddedSubnets {
  readonly zones: readonly string[];
  readonly everyZone: boolean;
  /** So many in each of them. */
  readonly each: number;
  /** What they are for. */
  readonly uses: readonly AddedUse[];
  /** None of the plan is for that in their zones. */
  readonly isFirst: boolean;
}

const FOR: Readonly<Record<AddedUse, string>> = {
  nodes: 'nodes',
  'nodes-only': 'nodes alone',
  pods: 'pods',
  tagged: 'pods, tagged for discovery',
  multus: 'Multus',
  other: 'others',
};

/** Of one use that which needs no word is for nodes. */
function forUses(uses: readonly AddedUse[]): string {
  const [first] = uses;
  if (uses.length > 1) return ` for ${listOf(uses.map((use) => FOR[use]))}`;
  if (first === undefined || first === 'nodes') return '';
  return first === 'tagged' ? ' tagged for discovery' : ` for ${FOR[first]}`;
}

/** `undefined` where they are of several. */
function oneNumber([first, ...others]: readonly number[]): number | undefined {
  return others.every((other) => other === first) ? first : undefined;
}

function sizeOf(lengths: readonly number[], each: number): string {
  const length = oneNumber(lengths);
  if (length !== undefined) return `/${length}`;
  return each === 1 ? 'subnet' : 'subnets';
}

/** `zone a`, `each zone`, `zones a and b` */
function zonesOf({ zones, everyZone }: AddedSubnets): string {
  if (zones.length === 1) return zoneNamed(zones[0] ?? '');
  return everyZone ? 'each zone' : `zones ${listOf(zones)}`;
}

const nodesOfGroups = (counts: readonly NodeCount[]) =>
  listOf(counts.map(({ group, nodes }) => `${formatCount(nodes)} ${group}`));

export const repairs = {
  title: 'What would help',
  /** No single change helps. */
  none: 'No single change that was tried helps',
  why: NONE,
  /** The verdict on the plan at rest after the click, in a few words. */
  atRest: (kind: Exclude<VerdictKind, 'cannot-work'>, room: Room, pending: number) => {
    switch (kind) {
      case 'fits':
        return pending > 0
          ? `fits at rest, ${count(pending, 'pod')} without a place`
          : `fits at rest, ${amount(room)} free in ${place(room)}`;
      case 'warm-short':
        if (room.blocks && room.left < 0) return wholeIn(room, room.blocks);
        return room.left < 0
          ? `${amount(room)} short of warm in ${place(room)}`
          : `short of warm in ${place(room)}`;
      case 'may-not-fit':
        return `may not fit in ${place(room)}`;
      case 'does-not-fit':
        return `still ${room.blocks ? wholeIn(room, room.blocks) : `${amount(room)} short in ${place(room)}`}`;
    }
  },
  /** It fits at rest, and its run is under way. */
  checking: (scenario: ScenarioName) => `fits at rest, checking ${theScenario(scenario)}…`,
  /** Proven at rest and over time. */
  holds: (scenario: ScenarioName, room: Room, pending: number) => {
    const rest =
      pending > 0
        ? `${count(pending, 'pod')} without a place`
        : `${amount(room)} free in ${place(room)}`;
    return `fits, ${DURING[scenario]} too, ${rest}`;
  },
  /** It fits at rest, and over time it does not. */
  butOverTime: (
    {
      kind,
      subnet,
      quota,
    }: Pick<GraverRun, 'subnet' | 'quota'> & { readonly kind: Exclude<VerdictKind, 'fits'> },
    scenario: ScenarioName,
  ) => {
    if (quota !== undefined) {
      return `fits at rest, over the ${QUOTAS_OF[quota]} ${DURING[scenario]}`;
    }
    switch (kind) {
      case 'warm-short':
        return `fits at rest, short of warm in ${subnet} ${DURING[scenario]}`;
      case 'may-not-fit':
        return `fits at rest, perhaps not ${DURING[scenario]} in ${subnet}`;
      case 'does-not-fit':
        return `fits at rest, not ${DURING[scenario]} in ${subnet}`;
      case 'cannot-work':
        return `fits at rest, starts nodes that cannot work ${DURING[scenario]}`;
    }
  },
  /** What else is to be known of it, behind a semicolon. */
  withoutZone: (zone: string, kind: Exclude<VerdictKind, 'fits'>) =>
    `${WITHOUT[kind]} without ${zoneNamed(zone)}`,
  /** Of what the plan must hold besides. */
  meets: 'meets what is required',
  notMet: (why: string) => `not met: ${why}`,
  requiredNotTried: 'not tried against what is required',
  losePlace: (pods: number) =>
    pods === 1 ? '1 pod loses its place' : `${formatCount(pods)} pods lose their place`,
  moreRun: (pods: number) => `${formatCount(pods)} more ${pods === 1 ? 'pod runs' : 'pods run'}`,
  addSubnets: (lengths: readonly number[], where: AddedSubnets) => {
    const { each, uses, isFirst } = where;
    const size = sizeOf(lengths, each);
    const one = isFirst ? `A ${size}` : `A further ${size}`;
    const what = each === 1 ? one : `${formatCount(each)} further ${size}`;
    return `${what}${forUses(uses)} in ${zonesOf(where)}`;
  },
  /** `a 10.0.4.0/28`, with what it is for beside others. */
  rangeOf: (zone: string, range: string, use: AddedUse | undefined) =>
    use === undefined ? `${zone} ${range}` : `${zone} ${range} for ${FOR[use]}`,
  /** The nodes of these zones come into new subnets, and leave those that are named. */
  moveNodes: (lengths: readonly number[], where: AddedSubnets, left: readonly string[]) => {
    const { each } = where;
    const size = sizeOf(lengths, each);
    const what = each === 1 ? `A new ${size}` : `${formatCount(each)} new ${size}`;
    return `${what} for the nodes in ${zonesOf(where)}, none in ${listOf(left)} any more`;
  },
  /** `isEvery`: in place of every subnet, several. */
  largerSubnets: (lengths: readonly number[], labels: readonly string[], isEvery: boolean) => {
    const length = oneNumber(lengths);
    const place = isEvery ? 'each subnet' : listOf(labels);
    const isOne = length !== undefined && (isEvery || labels.length === 1);
    const what = length === undefined ? 'Larger subnets' : isOne ? `A /${length}` : `/${length}`;
    return `${what} in place of ${place}`;
  },
  /** `isEvery`: in every subnet, several. */
  reservePrefixes: (numbers: readonly number[], labels: readonly string[], isEvery: boolean) => {
    const number = oneNumber(numbers);
    if (number === undefined) {
      const each = numbers.map((blocks, index) => `${formatCount(blocks)} in ${labels[index]}`);
      return `Reserve /28 for prefixes: ${listOf(each)}`;
    }
    const place = isEvery ? 'each subnet' : listOf(labels);
    return `Reserve ${formatCount(number)} /28 for prefixes in ${place}`;
  },
  reservation: 'a subnet CIDR reservation, where no address is in use',
  maxPods: (numbers: readonly number[], groups: readonly string[]) => {
    const number = oneNumber(numbers);
    const what = number === undefined ? 'Higher max pods' : `Max pods ${formatCount(number)}`;
    return `${what} in ${listOf(groups)}`;
  },
  nodes: (group: string, nodes: number) => `${count(nodes, 'node')} in ${group}`,
  fewerNodes: (group: string, nodes: number, now: number) =>
    `Only ${formatCount(nodes)} of the ${count(now, 'node')} in ${group}`,
  /** `Only 15 of the 18 nodes: 10 m5.large and 5 c5.2xlarge` */
  fewerOfGroups: (counts: readonly NodeCount[]) => {
    const of = (key: 'nodes' | 'now') => counts.reduce((sum, each) => sum + each[key], 0);
    const mix = counts.length > MIX_NAMED ? ', in the same mix' : `: ${nodesOfGroups(counts)}`;
    return `Only ${formatCount(of('nodes'))} of the ${count(of('now'), 'node')}${mix}`;
  },
  nodesOfGroups,
  linuxNodes: (like: string, nodes: number) =>
    `${formatCount(nodes)} Linux ${nodes === 1 ? 'node' : 'nodes'} of the type of ${like} for the replicas`,
  types: (types: readonly string[], groups: readonly string[]) =>
    `${listOf(groups)}: instance type ${listOf(types)}`,
  windowsPrefixes: (isOn: boolean): string =>
    isOn ? 'Prefixes for Windows nodes' : 'No prefixes for Windows nodes',
  /** Two changes at once. */
  together: (first: string, second: string) => `${first} + ${second}`,
  slowerUpgrade: (atOnce: number) => `Upgrade ${count(atOnce, 'node')} at a time`,
  minimalUpgrade: 'Upgrade strategy minimal',
  newSubnet: 'the new subnet',
};
