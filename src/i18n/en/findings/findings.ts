import {
  addresses,
  amountsOf,
  count,
  countEach,
  each,
  fromTo,
  listOf,
  subnetNamed,
  valuesOf,
} from '@/i18n/en/wording/counts';
import { groups, isOneType, subnets, types, verb, zones } from '@/i18n/en/wording/finding-names';
import { KINDS } from '@/i18n/en/wording/verdict-kinds';
import type { FindingSentences } from '@/i18n/texts/findings/finding-text';
import { zonesAlike } from '@/i18n/texts/findings/zones-alike';
import { formatCount } from '@/i18n/wording/number-format';
import { modeFindings } from './mode-findings';
import { pendingSentence } from './pending';

type Found<Part> = readonly Part[];

/** `19 addresses`, `1, 1 and 19 addresses`, `4 addresses each`. */
function amounts(values: readonly number[], one: string, many: string): string {
  return countEach(values, one, many) + each(values);
}

function ranges(found: Found<{ readonly low: number; readonly high: number }>): string {
  return valuesOf(found.map((one) => fromTo(one.low, one.high)));
}

function inTurn(found: Found<{ readonly held: readonly number[] }>): string {
  return valuesOf(found.map(({ held }) => listOf(held.map(formatCount))));
}

const sentences: FindingSentences = {
  ...modeFindings,
  SUBNET_SHORT: (found) => {
    const short = amounts(
      found.map((one) => one.short),
      'address',
      'addresses',
    );
    return {
      head: `${subnets(found)} ${verb(found, 'is', 'are')} too small`,
      text: ` by ${short}. ${
        found[0].warmBySettings ? 'Hold fewer warm addresses, add' : 'Add'
      } a subnet in the zone or run fewer nodes there.`,
    };
  },
  BLOCKS_SHORT: (found) => {
    const wanted = amounts(
      found.map((one) => one.wanted),
      'prefix',
      'prefixes',
    );
    const free = amountsOf(found.map((one) => one.free));
    return {
      head: `${subnets(found)} ${verb(found, 'has', 'have')} too few /28 blocks`,
      text: `: the nodes want ${wanted}, at most ${free} can be whole and free. ${
        found[0].warmBySettings ? 'Keep fewer spare prefixes, add' : 'Add'
      } a subnet in the zone or run fewer nodes there.`,
    };
  },
  BLOCKS_MAY_BE_SHORT: (found) => {
    const wanted = amounts(
      found.map((one) => one.wanted),
      'prefix',
      'prefixes',
    );
    const free = valuesOf(found.map((one) => fromTo(one.freeWorst, one.freeBest)));
    return {
      head: `${subnets(found)} may run out of /28 blocks`,
      text: `: the nodes want ${wanted}, ${free} are whole and free, depending on where single addresses lie. A CIDR reservation of type prefix keeps blocks whole.`,
    };
  },
  PODS_PENDING: pendingSentence,
  SPREAD_REMAINDER: (found) => {
    const odd = listOf([...new Set(found.flatMap((one) => one.groups))]);
    const zones = found.map(
      ({ zone, subnet, short }) =>
        `zone ${zone}, ${subnetNamed(subnet)} would be ${addresses(short)} short`,
    );
    return {
      head: 'Another spread of the nodes would not fit',
      text: `: should the odd nodes of ${odd} come to ${listOf(zones)}. Auto Scaling chooses their zones; keep that many free.`,
    };
  },
  SUBNET_SHARE: (found) => {
    const shares = found.map(
      ({ zone, subnet, nodes, most, ofZone }) =>
        `${subnetNamed(subnet)} holds ${formatCount(most)} of the ${count(ofZone, 'node')} in zone ${zone} and has ${formatCount(nodes)} here`,
    );
    return {
      head: 'Another share of the nodes would not fit',
      text: `: Auto Scaling takes any of a zone’s subnets for a node of ${listOf([...new Set(found.flatMap((one) => one.groups))])}, whatever is free in it; ${listOf(shares)}.`,
    };
  },
  KARPENTER_ZONES: (found) => {
    const labels = [...new Set(found.flatMap((one) => one.groups))];
    const shares = zonesAlike(found).map((alike) => {
      const [{ nodes, most, kind }] = alike;
      const all = kind === 'fits' ? '' : ` (with all of them: ${KINDS[kind]})`;
      const share = `${most === 0 ? 'none' : formatCount(most)} of ${count(nodes, 'node')}`;
      return `${zones(alike)} ${verb(alike, 'takes', 'take')} ${share}${each(alike.map(() => most))}${all}`;
    });
    return {
      head: `EC2 Fleet chooses the zones of ${listOf(labels)}`,
      text: `: Karpenter spreads nodes over zones only where pods ask for it, and the plan counts equal parts. At the most ${listOf(shares)}.`,
    };
  },
  PODS_IGNORE_SIZE: ([{ held, heldByVcpu }]) => ({
    head: 'Pods for the whole cluster are counted by number, not by the size of nodes',
    text: `: spread by vCPU, as kube-scheduler tends to do for many small Deployments, the nodes would hold ${formatCount(heldByVcpu)} addresses, not ${formatCount(held)}.`,
  }),
  PREFIX_MAX_PODS_LOW: (found) => {
    const now = amountsOf(found.map((one) => one.maxPods));
    const possible = amountsOf(found.map((one) => one.possible));
    return {
      head: `${groups(found)} ${verb(found, 'keeps', 'keep')} the max pods of single addresses`,
      text: `: ${now}, where prefixes allow ${possible}. Prefixes alone raise no pod count; raise max pods too.`,
    };
  },
  HELD_BEYOND_MAX_PODS: (found) => {
    const beyond = amountsOf(found.map((one) => one.perNode));
    const pool = amountsOf(found.map((one) => one.pool));
    const maxPods = amountsOf(found.map((one) => one.maxPods));
    return {
      head: `${groups(found)} ${verb(found, 'holds', 'hold')} addresses that no pod can use`,
      text: `: ${beyond} on each node, with a pool of ${pool} for ${maxPods} max pods. ipamd takes whole ENIs and prefixes.`,
    };
  },
  POOL_FROZEN: ([{ minimumIpTarget }]) => ({
    head: `The pool stops at MINIMUM_IP_TARGET ${formatCount(minimumIpTarget)}`,
    text: ': without WARM_IP_TARGET nothing makes it grow, and later pods get no address. Set WARM_IP_TARGET to 1 or more.',
  }),
  POOL_FLAPS: (found) => ({
    head: `${groups(found)} never ${verb(found, 'comes', 'come')} to rest`,
    text: `: with ${found[0].variable} at 0, ipamd keeps adding and freeing addresses, ${inTurn(found)} held in turn on a node. The plan counts the most. Set ${found[0].variable} to 1 or more.`,
  }),
  CHANCE_DECIDES: (found) => ({
    head: `Chance decides what ${groups(found)} ${verb(found, 'holds', 'hold')}`,
    text: `: ${ranges(found)} addresses on a node, as ipamd places pods in prefixes at random. The plan counts the most.`,
  }),
  WARM_ENI_CUT: (found) => {
    const amounts = found.map((one) => one.usableEnis);
    const enis = amounts.every((amount) => amount === 1) ? 'ENI' : 'ENIs';
    const target = formatCount(found[0].warmEniTarget);
    return {
      head: `${groups(found)} cannot keep every spare ENI`,
      text: `: a node can use ${amountsOf(amounts)} ${enis} in all, too few for its pods and WARM_ENI_TARGET ${target}. It holds fewer spare addresses; nothing breaks.`,
    };
  },
  PREFIX_IMPOSSIBLE_SUBNET: (found) => {
    const sizes = listOf([...new Set(found.map((one) => `/${one.prefixLength}`))]);
    return {
      head: `${subnets(found)} ${verb(found, 'has', 'have')} no room for a prefix`,
      text: `: addresses reserved by AWS lie in every /28 block of a ${sizes}. Use a /26 or larger, or secondary IPs.`,
    };
  },
  NOT_PREFIX_CAPABLE: (found) => ({
    head: `${groups(found)} cannot hold prefixes`,
    text: `: ${types(found)} ${
      isOneType(found) ? 'is not a Nitro type' : 'are not Nitro types'
    }, so these nodes take single addresses. Use a Nitro or metal type.`,
  }),
  TARGET_IGNORED: ([{ ignored, because }]) => ({
    head: `${ignored} has no effect`,
    text:
      because === 'ENABLE_PREFIX_DELEGATION'
        ? `: ENABLE_PREFIX_DELEGATION decides, and it is ${
            ignored === 'WARM_PREFIX_TARGET' ? 'off' : 'on'
          }. Leave the variable out.`
        : `: ${because} is set, so only the IP targets count. Leave the variable out.`,
  }),
  SUBNET_UNEVEN: (found) => {
    const used = valuesOf(found.map((one) => `${formatCount(one.usedPercent)}%`));
    return {
      head: `${subnets(found)} ${verb(found, 'is', 'are')} fuller than the others`,
      text: `: ${used} used, ${formatCount(found[0].meanPercent)}% on average. The fullest subnet ends the growth of the cluster.`,
    };
  },
  SUBNET_NEARLY_FULL: (found) => {
    const left = found.map(({ free, usable }) => `${formatCount(free)} of ${formatCount(usable)}`);
    return {
      head: `${subnets(found)} ${verb(found, 'is', 'are')} nearly full${found[0].isTightestToo ? ' too' : ''}`,
      text: `: ${valuesOf(left)} addresses are free${each(left)}, less than 10%. Upgrades and scale-out need room.`,
    };
  },
  CONTROL_PLANE_ROOM: ([{ free, wanted }]) => ({
    head: 'A control-plane upgrade may find no room',
    text: `: EKS takes up to ${formatCount(wanted)} addresses of the cluster’s subnets for it, and ${
      free === 0 ? 'none is' : `only ${formatCount(free)} ${free === 1 ? 'is' : 'are'}`
    } left.`,
  }),
  SECOND_ZONE: (found) => ({
    head: 'EKS asks for subnets in two zones',
    text: `: all subnets of the plan are in ${zones(found)}. A cluster with nodes in one zone needs a second subnet elsewhere, which may be small.`,
  }),
  VCPUS_UNKNOWN: (found) => ({
    head: `The max pods of ${groups(found)} ${verb(found, 'is', 'are')} a cautious guess`,
    text: `: the table has no vCPU count for ${types(found)}, so the cap of 110 counts. Above 30 vCPUs it is 250: then set max pods by hand.`,
  }),
};

export const findings = {
  noneBeside: 'Nothing beside what the verdict says.',
  none: 'Nothing to report: no limit is near, no setting is in another’s way.',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  sentences,
};
