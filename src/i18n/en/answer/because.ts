// The one line under the verdict: the sum that it comes from.

import type { QuotaUsage } from '@/engine';
import {
  addresses,
  amountOf,
  asTightest,
  count,
  fromTo,
  listOf,
  subnetNamed,
  subnetsNamed,
} from '@/i18n/en/wording/counts';
import { lasting } from '@/i18n/en/wording/times';
import type { AskingInVain, HeldThere, NodesThere, Room, Tight } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';

function nodesThere(groups: readonly NodesThere[]): string {
  return listOf(
    groups.map(({ type, isFargate, nodes }) =>
      isFargate || type === ''
        ? count(nodes, isFargate ? 'Fargate pod' : 'node')
        : `${formatCount(nodes)} ${type}`,
    ),
  );
}

function isOneNode(groups: readonly NodesThere[]): boolean {
  return groups.length === 1 && groups[0]?.nodes === 1;
}

/** What is not all there is wanted, not held. */
function verb({ held, left }: Pick<HeldThere, 'held' | 'left'>, isOne: boolean): string {
  const word = held > left ? 'want' : 'hold';
  return isOne ? `${word}s` : word;
}

/** Of what is not all there. */
function warmPart({ warm, held, left }: HeldThere): string {
  if (held <= left || warm === 0) return '';
  return ` ${formatCount(warm)} of the ${formatCount(held)} are for the warm pool.`;
}

/** Of many no names. */
function inSubnets(labels: readonly string[]): string {
  return labels.length > 2 ? `in these ${labels.length} subnets` : `in ${subnetsNamed(labels)}`;
}

export const because = {
  nodes: (groups: readonly NodesThere[], there: HeldThere) => {
    const { subnets, held, left, others } = there;
    const room =
      others === 0
        ? `${subnets.length > 1 ? 'they have' : 'it has'} ${formatCount(left)} usable.`
        : `others use ${formatCount(others)} and leave ${formatCount(left)}.`;
    return `${nodesThere(groups)} ${verb(there, isOneNode(groups))} ${addresses(held)} ${inSubnets(subnets)}; ${room}${warmPart(there)}`;
  },
  noNodes: (subnet: string, others: number, usable: number) =>
    `No node lands in ${subnetNamed(subnet)}; others use ${formatCount(others)} of its ${addresses(usable)}.`,
  enis: (subnet: string, held: number, left: number) =>
    `ENIs of nodes ${verb({ held, left }, false)} ${addresses(held)} in ${subnetNamed(subnet)}, which has ${formatCount(left)} for them.`,
  reserved: (subnet: string, short: number) =>
    `What is free in ${subnetNamed(subnet)} lies in its reservation for prefixes; ${addresses(short)} that ${short === 1 ? 'is not in a prefix finds' : 'are not in prefixes find'} no room.`,
  blocks: (
    groups: readonly NodesThere[],
    subnet: string,
    wanted: number,
    worst: number,
    best: number,
  ) =>
    `${nodesThere(groups)} ${isOneNode(groups) ? 'wants' : 'want'} ${count(wanted, 'prefix', 'prefixes')} in ${subnetNamed(subnet)}; ${fromTo(
      worst,
      best,
    )} /28 ${best === 1 ? 'is' : 'are'} whole there${
      worst === best ? '.' : ', by where single addresses lie.'
    }`,
  /** Of a plan that fits, though pods find no place. */
  pending: ({ left, unit }: Room, tight: Tight) =>
    `Addresses are no matter: ${amountOf(unit, left)} free in ${asTightest(tight)}.`,
  warmShort: (who: AskingInVain | undefined) => {
    const part = who && who.asking < who.of ? ` of ${formatCount(who.of)}` : '';
    const nodes = who && `${formatCount(who.asking)}${part} ${who.type || 'nodes'}`;
    const told = who
      ? `${nodes} ${who.asking === 1 ? 'asks' : 'ask'} EC2 again every ${lasting(who.everySeconds)}`
      : 'Its nodes ask EC2 again and again';
    return `${told}, in vain; a pod that comes to a full node waits.`;
  },
  /** Of a quota above the subnets. */
  ofQuota: {
    nau: ({ used, quota }: QuotaUsage) =>
      `Addresses, prefixes and ENIs beside a node’s first count 1 each: ${formatCount(used)} NAU, where the VPC’s quota is ${formatCount(quota)}.`,
    enis: ({ used, quota }: QuotaUsage) =>
      `Nodes and other users by name have ${count(used, 'network interface')}; the quota of the Region is ${formatCount(quota)}.`,
  },
  moreRefusals: (more: number) =>
    `${count(more, 'further error')} ${more === 1 ? 'is' : 'are'} among the notes.`,
};
