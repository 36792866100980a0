// The cells of the questions: one number and one line each.
import type { QuotaName } from '@/engine';
import {
  capital,
  count,
  fromTo,
  listOf,
  subnetNamed,
  subnetsNamed,
  withoutPlace,
  zoneNamed,
} from '@/i18n/en/wording/counts';
import { lasting } from '@/i18n/en/wording/times';
import type { CellNumber, Count, QuestionWords } from '@/i18n/questions/question-words';
import type { PendingWhy } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { EVENTS, TRIED_IN } from './during';

/** Between a number and what it is, as in lanes: `10 /28 free`. */
const UNITS: Readonly<Record<Count['unit'], string>> = {
  addresses: '',
  blocks: ' /28',
  nau: ' NAU',
  enis: ' ENIs',
};

const QUOTA: Readonly<Record<QuotaName, string>> = { nau: 'NAU quota', enis: 'ENI quota' };

const UNPLACED: Readonly<Record<PendingWhy, string>> = {
  'max-pods': 'nodes at max pods',
  'address-supply': 'ENIs are full',
  'pool-frozen': 'pool at its minimum',
  'branch-enis': 'no branch ENIs left',
  'not-ready': 'nodes never ready',
  'no-node': 'no node takes them',
};

function fromOn(nodes: number): string {
  return nodes === 0 ? 'at any count' : `from ${formatCount(nodes)}`;
}

const NOUN = { nodes: 'node', pods: 'pod' } as const;

const from = (what: string) => (nodes: number) => `${what} ${fromOn(nodes)}`;

function startingAt(number: string, nodes: number): CellNumber {
  return { number, unit: fromOn(nodes), isUnitAside: true };
}

/** Past this the number of all does not fit. */
const MANY_PODS = 10_000;

function short({ amount, unit }: Count): CellNumber {
  const number = `${formatCount(amount)}${UNITS[unit]} short`;
  return unit === 'addresses'
    ? { number, unit: 'of warm', isUnitAside: true }
    : { number, unit: undefined };
}

/** As the lanes say it: six cells have no room for what it is that waits. */
function podsWait(pods: number): string {
  return `${formatCount(pods)} ${pods === 1 ? 'waits' : 'wait'}`;
}

export const questions: QuestionWords = {
  label: {
    atRest: 'At rest',
    scenario: (name) => capital(EVENTS[name]),
    zoneLoss: (zone) => (zone === undefined ? 'Lose a zone' : `Lose ${zoneNamed(zone)}`),
    growth: 'Growth',
    settings: 'Settings',
    needs: 'What you need',
  },
  checking: 'checking…',
  notRun: 'not run',
  noVerdict: 'no verdict',
  whyNotRun: {
    waits: 'run it to know',
    failed: 'it could not be run',
    faulty: 'it can’t be read',
    unread: 'a field can’t be read',
  },
  kinds: {
    warmShort: 'short of warm',
    mayNotFit: 'may not fit',
    doesNotFit: 'does not fit',
    cannotWork: 'cannot work',
  },

  free: ({ amount, unit }, inUnits = false) => {
    const addresses = amount === 1 ? ' IP' : ' IPs';
    const of = inUnits && unit === 'addresses' ? addresses : UNITS[unit];
    return { number: `${formatCount(amount)}${of} free`, unit: undefined };
  },
  tightest: ({ labels, isEvery }) => {
    const [label] = labels;
    if (labels.length < 2)
      return isEvery ? `in ${subnetNamed(label)}` : `in ${label} · the tightest`;
    return `in ${isEvery ? 'each subnet' : count(labels.length, 'subnet')}`;
  },
  underQuota: (quota) => `of the ${QUOTA[quota]}`,
  overQuota: (quota) => `over the ${QUOTA[quota]}`,
  withoutPlace,
  unplaced: (pods, asked) => ({
    number: asked < MANY_PODS ? `${formatCount(pods)} of ${formatCount(asked)}` : formatCount(pods),
    unit: 'no place',
    isUnitAside: true,
  }),
  whyUnplaced: (why) => (why === undefined ? 'at any address' : UNPLACED[why]),
  short,
  inSubnet: (subnet, { asked, pending }) => {
    if (asked === 0) return `in ${subnet}`;
    const run =
      pending === 0
        ? 'all pods run'
        : `${formatCount(asked - pending)} of ${formatCount(asked)} run`;
    return `in ${subnet} · ${run}`;
  },
  neverFilled: (subnet) => `never filled in ${subnet}`,
  wholeBlocks: (low, high) => ({ number: fromTo(low, high), unit: '/28' }),
  blocksWanted: (subnet, wanted) => `in ${subnet}, ${formatCount(wanted)} wanted`,
  isShort: (subnet, { amount, unit }) =>
    `${subnet} is ${formatCount(amount)}${unit === 'blocks' ? ' /28' : ''} short`,
  areShort: (subnets, addresses) => `${formatCount(addresses)} short in ${listOf(subnets)}`,
  orderDecides: (subnets) => `order decides in ${listOf(subnets)}`,
  othersTakeAll: (subnet) => `others overfill ${subnet}`,
  podsWait,
  waitAtLeast: (pods) => `${formatCount(pods)}+ wait`,
  waitFor: (subnets) => {
    if (subnets.length > 2) return `in ${count(subnets.length, 'subnet')}`;
    return `in ${subnetsNamed(subnets)}`;
  },

  lowestIn: (subnet) => `lowest in ${subnet}`,
  upTo: (seconds) => `up to ${lasting(seconds)}`,
  still: (pods, of, seconds) =>
    `${pods === of ? '' : `${formatCount(pods)} `}still, ${lasting(seconds)} later`,
  noPodWaits: 'no pod waits',
  waitShortly: (pods, seconds) => `${formatCount(pods)} wait, up to ${lasting(seconds)}`,
  chanceDecides: (subnets) => {
    const where = subnets.length > 2 ? count(subnets.length, 'subnet') : listOf(subnets);
    return `${subnets.length > 1 ? 'chance' : 'chance decides'} in ${where}`;
  },
  nodesFindNone: (subnet) => `nodes find none in ${subnet}`,
  stuck: (nodes) => ({
    number: 'gets stuck',
    line: `${count(nodes, 'node')} ${nodes === 1 ? 'finds' : 'find'} no address`,
  }),
  nodesCannotWork: 'new nodes cannot work',
  atRestAgain: (line) => `${line} · at rest again`,
  oneZone: (counted) => {
    return { number: 'one zone', line: `all ${counted === 'pods' ? 'pods' : 'nodes'} are in it` };
  },
  noneToLose: { number: 'no nodes', line: 'nothing to lose' },
  ask: 'Run',

  growth: {
    noNodes: { number: 'no nodes', line: 'nothing to grow' },
    upTo: (nodes, counted = 'nodes') =>
      counted === 'both' ? `${formatCount(nodes)} in all` : count(nodes, NOUN[counted]),
    twice: 'twice the plan',
    short: (from) => startingAt('short', from),
    wait: (from) => startingAt('wait', from),
    shortFrom: from('short'),
    tooLittle: (from) => startingAt('too little', from),
    tooLittleFrom: from('too little'),
    podsWaitFrom: from('pods wait'),
    findNone: (nodes) => startingAt('no address', nodes),
    findNoneFrom: from('nodes find none'),
    mayWait: (nodes) => startingAt('may wait', nodes),
    mayWaitFrom: from('may wait'),
    from: fromOn,
    overFrom: (quota, nodes) => from(QUOTA[quota])(nodes),
    cannotWorkFrom: from('cannot work'),
    noPodWaits: (nodes) => `none waits up to ${formatCount(nodes)}`,
  },

  settings: {
    nothing: {
      'none-there': { number: 'no nodes', line: 'nothing to compare' },
      'none-of-ipamd': { number: 'no effect', line: 'no warm pool to set' },
    },
    fit: (fitting, tried) => ({
      number: `${formatCount(fitting)} of ${formatCount(tried)}`,
      unit: 'at rest',
      isUnitAside: true,
    }),
    asRequired: (holding) => `${holding === 0 ? 'none' : formatCount(holding)} as required`,
    inScenario: (fitting, of, name, unplaced) => {
      if (of === 0)
        return unplaced > 0
          ? `in ${formatCount(unplaced)}, pods lack places`
          : 'of the usual settings';
      if (fitting === 0) return `none ${TRIED_IN[name]}`;
      if (fitting < of) return `${formatCount(fitting)} ${TRIED_IN[name]}`;
      if (of === 1) return `${TRIED_IN[name]} too`;
      return `${of === 2 ? 'both' : `all ${formatCount(of)}`} ${TRIED_IN[name]}`;
    },
  },

  needs: {
    size: ({ subnets, prefixLength }) =>
      subnets === 1 ? `/${prefixLength}` : `${formatCount(subnets)} × /${prefixLength}`,
    ofUse: (use, size) => `${use === 'multus' ? 'Multus' : use} ${size}`,
    inAll: (growth, blocks) => {
      const all = blocks.map((length) => `a /${length}`).join(' and ');
      const room =
        blocks.length === 0 ? 'more than one VPC in all' : `${all} in all · with load balancers`;
      return growth === 0 ? room : `for × ${formatCount((100 + growth) / 100)}, ${room}`;
    },
    tooLarge: { number: 'over a /16', line: 'two or more subnets each' },
    noSize: 'no size',
    noNodes: { number: 'no nodes', line: 'nothing to hold' },
  },
};
