import type { Counted, QuotaName } from '@/engine';
import type { RunWork, TimelineFinding, WaitReason } from '@/engine/over-time';
import { DURING } from '@/i18n/en/answer/during';
import { refusals } from '@/i18n/en/findings/refusals';
import {
  addresses,
  capital,
  count,
  listOf,
  subnetNamed,
  subnetsNamed,
} from '@/i18n/en/wording/counts';
import { COUNTED, nodesAndPods, ONE_COUNTED } from '@/i18n/en/wording/nodes-and-pods';
import { upgradeStuck } from '@/i18n/en/wording/stuck';
import { exact, lasting, lastingExactly, since, stretch } from '@/i18n/en/wording/times';
import { refusalClause } from '@/i18n/texts/refusal-text';
import { formatCount } from '@/i18n/wording/number-format';
import { lanes } from './lanes';
import { scenario } from './scenario';

/** So many pods that wait for that. */
export interface WaitingFor {
  /** `asks-again`: what refused them has addresses again, and their node has yet to ask for them. */
  readonly reason: WaitReason | 'asks-again';
  readonly pods: number;
}

const at = (seconds: number) => `at ${since(seconds)}`;
const pods = (amount: number) => count(amount, 'pod');
/** `1 pod waits`, `12 pods wait` */
const podsWait = (amount: number) => `${pods(amount)} ${amount === 1 ? 'waits' : 'wait'}`;

const waits: Readonly<Record<WaitReason, string>> = {
  'no-place': 'no node has a place',
  growing: 'ipamd is still fetching addresses',
  cooldown: 'addresses are cooling down',
  'subnet-short': 'their subnet has no address',
  'address-supply': 'the node’s ENIs are full',
  'pool-frozen': 'the pool stops at MINIMUM_IP_TARGET',
  cordoned: 'the node is cordoned and gets no more addresses',
  'branch-eni': 'no branch ENI yet',
  'not-ready': 'the node never gets ready',
};

const QUOTAS: Readonly<Record<QuotaName, string>> = {
  nau: 'NAU of the VPC',
  enis: 'network interfaces of the Region',
};

/** At a moment: what is free then stands below. */
function waitFor(reason: WaitingFor['reason']): string {
  switch (reason) {
    case 'subnet-short':
      return 'their subnet has too few addresses';
    case 'asks-again':
      return 'their subnet has addresses again, which nodes ask for every 2 minutes';
    default:
      return waits[reason];
  }
}

function refusal({ of, free, isReserved }: Extract<TimelineFinding, { code: 'RUNS_OUT' }>): string {
  if (of === 'blocks') return 'finds no whole /28 block';
  const outside = isReserved ? ' outside the reservation' : '';
  if (free === 0) return `finds no address${outside}`;
  return `finds at most ${addresses(free)} free${outside}, fewer than an ENI wants at once`;
}

/** Others wait for what comes by itself: their node, their ENI, an address that cools down. */
function forAddress({
  pods: all,
  podsForSubnets,
}: Extract<TimelineFinding, { code: 'PODS_WAIT' }>): string {
  if (podsForSubnets === all) return '';
  return podsForSubnets === 0
    ? ', none for lack of addresses'
    : `, up to ${formatCount(podsForSubnets)} for lack of addresses`;
}

/** ipamd pauses; a launch is tried again. */
function asksAgain({
  fargateRetry,
  doAllPause,
  isGivenElsewhere,
}: Extract<TimelineFinding, { code: 'RUNS_OUT' }>): string {
  if (isGivenElsewhere) return 'Another subnet gives at once what it refuses.';
  if (fargateRetry !== undefined) {
    return `A Fargate pod that finds none is tried again after ${lasting(fargateRetry)}.`;
  }
  return doAllPause
    ? 'Nodes then wait two minutes before they ask again.'
    : 'A node that can attach another ENI then waits two minutes before it asks again.';
}

function finding(found: TimelineFinding): { readonly head: string; readonly text: string } {
  switch (found.code) {
    case 'NODES_CANNOT_WORK':
      return {
        head: found.isRestart
          ? `Nodes of ${found.group} cannot work with the new settings`
          : `Nodes of ${found.group} are started that cannot work`,
        text: `, the first ${at(found.at)}: ${refusalClause(refusals, found.finding)}.`,
      };
    case 'UPGRADE_STUCK':
      return upgradeStuck(found);
    case 'RUNS_OUT': {
      const when = found.during === undefined ? '' : ` ${DURING[found.during.kind]}`;
      return {
        head: `${capital(subnetNamed(found.subnet))} runs short${when}`,
        text: `, ${stretch(found.at, found.until)}: ${found.isNowAndThen ? 'at times ' : ''}EC2 ${refusal(found)}. ${asksAgain(found)}`,
      };
    }
    case 'QUOTA_PEAK': {
      const { quota, used, most, during: event } = found;
      const when = event === undefined ? '' : ` ${DURING[event.kind]}`;
      const peak = `: ${formatCount(used)} of ${formatCount(most)} ${at(found.at)}, the most.`;
      return used > most
        ? {
            head: `The quota of ${QUOTAS[quota]} is exceeded${when}`,
            text: `${peak} EC2 refuses new instances, network interfaces and addresses then; the run counts them as if it gave them.`,
          }
        : { head: `The quota of ${QUOTAS[quota]} is nearly used up${when}`, text: peak };
    }
    case 'PODS_WAIT':
      return {
        head: `Up to ${podsWait(found.pods)}${forAddress(found)}`,
        text: `, most ${at(found.at)}. The longest wait ${found.reason === 'subnet-short' ? 'for an address ' : ''}is ${lastingExactly(found.longestSeconds)}: ${waits[found.reason]}${found.reason === 'subnet-short' ? '' : `; up to ${podsWait(found.podsForReason)} for that`}.${
          found.atEnd > 0
            ? ` ${formatCount(found.atEnd)} still ${found.atEnd === 1 ? 'waits' : 'wait'} at the end.`
            : ''
        }`,
      };
    case 'STARVING_CALLS':
      return {
        head: `Some nodes in ${subnetNamed(found.subnet)} ask EC2 at every check`,
        text: `: ${formatCount(found.refusals)} refused requests. With subnet discovery on, a node that cannot attach another ENI does not pause.`,
      };
    case 'MODE_LEFTOVERS': {
      const nodes = count(found.nodes, 'node');
      if (found.of === 'prefixes') {
        return {
          head: `${nodes} ${found.nodes === 1 ? 'keeps' : 'keep'} ${count(found.slots, 'prefix', 'prefixes')}`,
          text: ': a prefix with a pod in it stays whole, and single addresses are held beside it. New nodes have none.',
        };
      }
      const full =
        found.full > 0
          ? ` ${formatCount(found.full)} of them ${found.full === 1 ? 'has' : 'have'} no room for a prefix: new pods get no address there.`
          : '';
      return {
        head: `${nodes} ${found.nodes === 1 ? 'keeps' : 'keep'} ${count(found.slots, 'single address', 'single addresses')}`,
        text: `: a pod keeps the address that it has, and a prefix can’t have its slot. It goes when the pod has ended and ipamd starts anew or has prefixes to give back.${full} New nodes have prefixes alone.`,
      };
    }
    case 'OWN_SETTINGS_KEPT':
      return {
        head: `${listOf(found.groups)} ${found.groups.length === 1 ? 'keeps settings of its own' : 'keep settings of their own'}`,
        text: ': the change of settings does not reach these nodes.',
      };
    case 'LAUNCHES_REFUSED':
      return {
        head: `${count(found.launches, 'launch', 'launches')} found no address${found.areLost ? '' : ' at first'}`,
        text: !found.areLost
          ? ': another subnet had one at once.'
          : found.areFargate
            ? '. A Fargate pod needs one address before it starts.'
            : '. An instance needs one address before it starts.',
      };
  }
}

/** `40 s`, `12 min`, `3 h`: an estimate. */
function lasts(seconds: number): string {
  if (seconds < 120) return `${formatCount(seconds)} s`;
  if (seconds < 7_200) return `${formatCount(Math.round(seconds / 60))} min`;
  return `${formatCount(Math.round(seconds / 3_600))} h`;
}

export const timeline = {
  /** To the second. */
  at: exact,
  tab: { description: 'Free addresses in each subnet, minutes from the start' },
  scenario,
  lanes,
  run: {
    progress: (percent: number) => `Simulating: ${percent}%`,
    cancel: 'Cancel',
    run: 'Run the simulation',
    large: ({ nodes, pods, runs, seconds, megabytes }: RunWork) =>
      `${count(nodes, 'node')} and ${count(pods, 'pod')} in ${count(runs, 'run')} take about ${lasts(seconds)} and ${formatCount(megabytes)} MB. Run it when you are ready.`,
    isLarge: ({ nodes, pods, runs, seconds }: RunWork) =>
      `${count(nodes, 'node')} and ${count(pods, 'pod')} in ${count(runs, 'run')}: the scenario takes about ${lasts(seconds)}.`,
    /** @param isShown a run that has finished is */
    cancelled: (isShown: boolean) =>
      `Cancelled. ${isShown ? 'What you see is the last finished run.' : 'No run has finished yet.'}`,
    nothing: 'The simulation starts when typing rests.',
    stale: 'These are the numbers of the last plan that could be simulated.',
    failed: {
      WORKER_UNAVAILABLE: 'The browser could not start the simulation.',
      RUN_FAILED: 'The simulation stopped with an error.',
      RUN_STALLED:
        'The simulation came no further and was stopped: an error of the planner, not of your plan.',
    },
    retry: 'Try again',
    faulty: 'A field of the scenario can’t be read.',
  },
  figures: {
    lowest: (when: number) => `Lowest, at ${since(when)}`,
    lowestNote: (subnet: string) => `free in ${subnetNamed(subnet)}`,
    waiting: 'Pods waiting, peak',
    longest: (seconds: number) =>
      seconds > 0 ? `longest ${lastingExactly(seconds)}` : 'none waits long',
    nodes: 'Nodes, peak',
    fargatePods: 'Fargate pods, peak',
    nodesNote: (atRest: number) => `${formatCount(atRest)} at rest`,
  },
  chart: {
    time: 'Time',
    free: (subnet: string) => `${subnet}: free`,
    blocks: (subnet: string) => `${subnet}: whole /28`,
    csv: 'Timeline as CSV',
  },
  moment: {
    heading: (time: number) => `At ${exact(time)}`,
    /** @param others why the other pods have none, most of them first */
    summary: (
      nodes: number,
      withAddress: number,
      all: number,
      others: readonly WaitingFor[],
      fargatePods = 0,
    ) => {
      const why = others.map((each) => `for ${formatCount(each.pods)} ${waitFor(each.reason)}`);
      const told = why.length === 0 ? '' : `; ${why.join(', ')}`;
      return `${nodesAndPods({ nodes, fargatePods })}, ${formatCount(withAddress)} of ${pods(all)} have an address${told}`;
    },
    subnet: 'Subnet',
    map: (subnet: string) =>
      `${capital(subnetNamed(subnet))}, one tile for each /28, 16 addresses in a tile`,
    mapCoarse: (subnet: string) =>
      `${capital(subnetNamed(subnet))}, one tile for each /28, darker the fuller it is`,
    mapSpoken: (subnet: string, uses: string) => `Addresses of ${subnetNamed(subnet)}: ${uses}`,
    uses: {
      free: 'free',
      reserved: 'reserved by AWS',
      others: 'other users',
      primary: 'ENI primaries',
      pod: 'pods',
      cooling: 'cooling down',
      warm: 'idle',
      kept: 'for prefixes',
    },
    amount: (use: string, amount: number) => `${formatCount(amount)} ${use}`,
    /** @param counted what the run has */
    nodesIn: (subnet: string, counted: Counted = 'nodes') =>
      `${COUNTED[counted]} in ${subnetNamed(subnet)}`,
    node: (group: string, number: number) => `${group} ${formatCount(number)}`,
    phases: {
      booting: 'booting',
      ready: 'ready',
      cordoned: 'cordoned',
      tainted: 'takes no new pods',
      leaving: 'leaving',
    },
    waiting: podsWait,
    /** `used`: where they use IPv4. */
    slots: (enis: number, used: number | undefined, warm: number) =>
      used === undefined
        ? `${count(enis, 'ENI')}, pods use IPv6`
        : `${count(enis, 'ENI')}: ${pods(used)}, ${formatCount(warm)} idle`,
    more: (amount: number, counted: Counted = 'nodes') =>
      counted === 'both'
        ? `and ${formatCount(amount)} more`
        : `and ${count(amount, `more ${ONE_COUNTED[counted]}`)}`,
    none: (counted: Counted = 'nodes') =>
      counted === 'both'
        ? 'No node and no Fargate pod is in this subnet now.'
        : `No ${ONE_COUNTED[counted]} is in this subnet now.`,
  },
  wholeBlocks: {
    title: 'Whole /28 blocks over the run, and what to reserve',
    /** @param sure wherever single addresses lie */
    fewest: (subnet: string, sure: number, blocks: number, when: number) =>
      sure === blocks
        ? `${capital(subnetNamed(subnet))}: ${formatCount(blocks)} whole /28 at the least, first ${at(when)}`
        : `${capital(subnetNamed(subnet))}: ${formatCount(sure)} whole /28 for sure, in this run ${formatCount(blocks)} at the least, first ${at(when)}`,
    noneAtRest:
      'At rest no node of the plan holds prefixes. Put the new settings into the plan, and what to reserve is told here.',
  },
  findings: {
    title: 'What the run shows',
    ofFirst: (runs: number) =>
      `Numbers of the first of ${count(runs, 'run')}, sentences of the worst.`,
    none: 'No subnet runs short and no pod waits long.',
    noneByLuck: (subnets: readonly string[]) =>
      `No subnet runs short here, but chance decides${subnets.length === 0 ? '' : ` in ${subnetsNamed(subnets)}`}.`,
    finding,
  },
};
