// The lanes of “Make it fit”, and what room there is where it does.
import type { Constraint, Counted, RepairLaneName, VerdictKind } from '@/engine';
import { EVENTS, TRIED_IN } from '@/i18n/en/answer/during';
import {
  amountOf,
  capital,
  count,
  fromTo,
  listOf,
  whereScarce,
  whereTight,
  zoneNamed,
} from '@/i18n/en/wording/counts';
import { mixPart } from '@/i18n/en/wording/mix-part';
import { lasting } from '@/i18n/en/wording/times';
import type { Room, ScenarioName, Tight } from '@/i18n/verdict-values';
import { MIX_NAMED } from '@/i18n/wording/mix-named';
import { formatCount } from '@/i18n/wording/number-format';

const UNITS: Readonly<Record<Constraint, string>> = {
  addresses: '',
  blocks: ' /28',
  nau: ' NAU',
  enis: ' ENIs',
};

/** `inUnits`: addresses have theirs too, beside /28s. */
function roomIn({ left, unit }: Room, inUnits: boolean): string {
  const amount = Math.abs(left);
  const addresses = amount === 1 ? ' IP' : ' IPs';
  return formatCount(amount) + (inUnits && unit === 'addresses' ? addresses : UNITS[unit]);
}

const NAMES: Readonly<Record<RepairLaneName, string>> = {
  'max-pods': 'Max pods',
  settings: 'Settings',
  subnets: 'Subnets',
  nodes: 'Nodes',
};

/** Behind the name of the lane. */
const NOTHING: Readonly<Record<RepairLaneName, string>> = {
  'max-pods': 'raising it alone doesn’t help',
  settings: 'none tried helps',
  subnets: 'none tried helps',
  nodes: 'no number tried helps',
};

const KINDS: Readonly<Record<Exclude<VerdictKind, 'fits'>, string>> = {
  'warm-short': 'short of warm',
  'may-not-fit': 'may not fit',
  'does-not-fit': 'does not fit',
  'cannot-work': 'cannot work',
};

/** `A /24 in place of each subnet` */
function inPlaceOf(
  [first, ...others]: readonly number[],
  labels: readonly string[],
  isEvery: boolean,
): string {
  const what = others.every((length) => length === first) ? `A /${first}` : 'Smaller subnets';
  return `${what} in place of ${isEvery ? 'each subnet' : listOf(labels)}`;
}

/** `A further /24` within a sentence; `WARM_IP_TARGET` stays. */
function within(change: string): string {
  return /^[A-Z][a-z ]/.test(change) ? change.charAt(0).toLowerCase() + change.slice(1) : change;
}

export interface GroupOfMix {
  readonly label: string;
  readonly nodes: number;
  /** On Fargate each pod is counted by itself. */
  readonly arePods?: boolean;
}

const ONE: Readonly<Record<Counted, string>> = { nodes: 'node ', pods: 'pod ', both: '' };

export const lanes = {
  /** The names of changes where they have one line. */
  inShort: {
    together: (first: string, second: string) =>
      `${first}, ${within(second).replace(' /28 for prefixes', ' /28')}`,
    windowsPrefixes: (isOn: boolean): string => (isOn ? 'Windows prefixes' : 'No Windows prefixes'),
    minimalUpgrade: 'Upgrade “minimal”',
  },
  title: 'Make it fit',
  room: 'Room to spare',
  /** What was looked for where the plan fits. */
  howRoom: 'tried: settings, smaller subnets, up to twice the nodes',
  /** `zone`: the one that all are tried without, where it is one. */
  how: (name: ScenarioName, zone: string | undefined) =>
    `each tried at rest, ${TRIED_IN[name]} and without ${zone === undefined ? 'a zone' : zoneNamed(zone)}`,
  /** Where all nodes are in one zone. */
  howInOneZone: (name: ScenarioName) => `each tried at rest and ${TRIED_IN[name]}`,
  /** Where the plan is too large to be run unasked. */
  howAtRest: 'each tried at rest alone',
  /** Behind how they were tried. */
  andRequired: (how: string) => `${how} · against what is required`,
  /** Behind the columns, where these have no heads. */
  required: 'Requirements',
  /** `50% more not met` */
  notMet: (required: string) => `${required}: not met`,
  atRest: 'At rest',
  scenario: (name: ScenarioName) => capital(EVENTS[name]),
  /** Where there is hardly room: `a lost` */
  zoneLostInShort: (zone: string | undefined) => (zone === undefined ? 'zone' : `${zone} lost`),
  zoneLost: (zone: string | undefined) =>
    zone === undefined ? 'A zone lost' : `${capital(zoneNamed(zone))} lost`,
  /** In a column of another zone. */
  inZone: (zone: string, text: string) => `${zoneNamed(zone)}: ${text}`,
  names: NAMES,
  nothing: NOTHING,
  kinds: KINDS,
  fits: 'fits',
  free: (room: Room, inUnits = false) => `${roomIn(room, inUnits)} free`,
  /** Of what is to stay free. */
  freeOf: (free: number, asked: number, inUnits = false) =>
    `${formatCount(free)} of ${formatCount(asked)}${inUnits ? ' IPs' : ''} free`,
  short: (room: Room, inUnits = false) =>
    room.blocks
      ? `${fromTo(room.blocks.freeWorst, room.blocks.freeBest)} /28`
      : `${roomIn(room, inUnits)} short`,
  wait: (pods: number) => `${formatCount(pods)} ${pods === 1 ? 'waits' : 'wait'}`,
  /** An upgrade. */
  stuck: 'gets stuck',
  pending: (pods: number) => `${formatCount(pods)} no place`,
  allRun: (pods: number) => `all ${formatCount(pods)} run`,
  checking: 'checking…',
  notRun: 'not run',
  held: (more: number) => `${formatCount(Math.abs(more))} ${more < 0 ? 'fewer' : 'more'} held`,
  wanted: (more: number) => `${formatCount(Math.abs(more))} ${more < 0 ? 'fewer' : 'more'} wanted`,
  nodes: (more: number) =>
    `${formatCount(Math.abs(more))} ${more < 0 ? 'fewer' : 'more'} ${Math.abs(more) === 1 ? 'node' : 'nodes'}`,
  /** With settings that turn prefixes on or off. */
  maxPodsThen: (numbers: readonly number[]) =>
    `max pods become ${listOf(numbers.map(formatCount))}`,
  noneAddedFirst: 'no node is added first',
  /** Most at a time, and the longest. */
  podsWait: (pods: number, seconds: number) =>
    `up to ${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'} ${lasting(seconds)}`,
  asManyHeld: 'as many held as now',
  upgradeTakesLonger: 'the upgrade takes longer',
  others: (ways: number) => count(ways, 'other way'),
  freeInTightest: ({ unit, left, subnet }: Room, tight: Tight) =>
    `${amountOf(unit, left)} free in ${subnet === '' ? whereScarce(unit, '') : whereTight(tight)}`,
  /** `isEvery`: in place of every subnet, several. */
  smallerSubnets: (lengths: readonly number[], labels: readonly string[], isEvery: boolean) =>
    inPlaceOf(lengths, labels, isEvery),
  /** Its title is one line on a phone: it comes late, and what comes late is not to be the largest there. */
  nothingSmaller: (lengths: readonly number[], labels: readonly string[], isEvery: boolean) => {
    const smaller = inPlaceOf(lengths, labels, isEvery);
    return `${smaller} ${smaller.startsWith('A ') ? 'is' : 'are'} too small`;
  },
  /** `237 free in subnet c, the tightest` */
  asItIs: (room: string) => `now ${room}`,
  /** Of the ranges of smaller subnets. */
  fewerInAll: (addresses: number) => `${count(addresses, 'address', 'addresses')} fewer in all`,
  tightest: 'the tightest',
  /** `10 more: 28 in all, 19 m5.large and 9 c5.2xlarge` */
  moreNodes: (more: number, all: number, _counted: Counted) =>
    `${formatCount(more)} more: ${formatCount(all)} in all`,
  mixOf: (groups: readonly GroupOfMix[]) =>
    groups.length > MIX_NAMED
      ? 'in the same mix'
      : listOf(groups.map(({ label, nodes, arePods }) => mixPart(label, nodes, arePods))),
  /** Of several groups that keep their mix. */
  noMoreNodes: (groups: number, isRequired: boolean, counted: Counted = 'nodes'): string =>
    `Not one ${ONE[counted]}more ${groups < 2 ? 'holds' : 'of each group holds'}, the scenario ${isRequired ? 'and what is required ' : ''}counted`,
  podsInAll: (pods: number) => count(pods, 'pod'),
  /** As the cell of growth has it. */
  nodesAtRest: (nodes: string, then: string) => `at rest alone ${nodes}, ${then}`,
  noneHoldsFewer: 'None of the settings tried holds fewer',
  use: 'Use',
  takeOver: (label: string) => `Use ${label}`,
  /** In place of the title, beside the way back. @param others of what was live and is planned now */
  used: (label: string, others?: readonly string[]) =>
    others === undefined
      ? `Used: ${label}`
      : `Used: ${label}. Planned now: others ${listOf(others)}`,
  undo: 'Undo',
  /** In the bar that stays while the page is scrolled. */
  toTop: '↑ Top',
  backToVerdict: 'Back to the verdict',
  /** Beside the title, and of the buttons. */
  notWhileUnread: 'can’t be used while a field can’t be read: correct that first',
  notWhileChecked: 'can’t be used yet: it is being checked',
};
