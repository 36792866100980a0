import { type CarvedSubnet, type CarvedUse, type Counted, formatCidr } from '@/engine';
import type { CarvedVpc } from '@/engine/over-time';
import { planComesTo } from '@/i18n/en/asked/comes-to';
import { addresses, listOf } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

type Uses = Readonly<Record<CarvedUse, string>>;

const USES: Uses = {
  nodes: 'nodes',
  'nodes-only': 'nodes without pods',
  pods: 'pods',
  multus: 'Multus',
  'load-balancers': 'load balancers',
  'control-plane': 'the control plane',
};

/** Addresses of a /16. */
const MOST_OF_A_VPC = 2 ** 16;

/**
 * @param zones those that the VPC is to have
 * @param counted what the plan has: pods on Fargate alone have no nodes
 */
export function carveVpc(
  found: CarvedVpc,
  zones: readonly string[] = [],
  counted: Counted = 'nodes',
): readonly string[] {
  const { movedFrom } = found;
  const moved = movedFrom.length === 0 ? [] : [nodesMoved(movedFrom, zones, counted)];
  const uses = counted === 'pods' ? { ...USES, nodes: USES.pods } : USES;
  return [...(found.ok ? carved(found, uses) : failed(found, uses)), ...moved];
}

/** Of a link without subnets. */
export function newZones(zones: readonly string[]): string {
  const where = zones.length === 1 ? 'zone' : 'zones';
  return `The link has no subnets: new ones in ${where} ${listOf(zones)} are asked for.`;
}

/** @param left zones of the plan's nodes that are none of `zones` */
export function nodesMoved(
  left: readonly string[],
  zones: readonly string[],
  counted: Counted = 'nodes',
): string {
  const where = left.length === 1 ? 'zone' : 'zones';
  return `${counted === 'pods' ? 'Pods' : 'Nodes'} of ${where} ${listOf(left)} are counted in ${listOf(zones)}.`;
}

function carved({ subnets, left, pods, blocked }: Extract<CarvedVpc, { ok: true }>, uses: Uses) {
  const room = left === 0 ? 'nothing stays unused' : `**${addresses(left)}** stay unused`;
  return [
    `The VPC has room for all, and ${room}.`,
    ...linesOf(subnets, uses),
    ...linesOf(pods, uses),
    ...(blocked === undefined ? [] : [`But ${planComesTo(blocked)}, whatever the subnets.`]),
  ];
}

/** A line for each use: `For nodes: 10.0.0.0/23 in a and 10.0.2.0/23 in b.` */
function linesOf(subnets: readonly CarvedSubnet[], words: Uses): readonly string[] {
  const uses = [...new Set(subnets.map(({ use }) => use))];
  return uses.map((use) => {
    const each = subnets
      .filter((subnet) => subnet.use === use)
      .map(({ zone, cidr }) => `${formatCidr(cidr)} in ${zone}`);
    return `For ${words[use]}: ${listOf(each)}.`;
  });
}

function failed(found: Extract<CarvedVpc, { ok: false }>, uses: Uses): readonly string[] {
  const { fails, needed, has, enough, podsApart } = found;
  const which = `the /${fails.prefixLength} for ${uses[fails.use]} in zone ${fails.zone}`;
  if (fails.prefixLength < 16) {
    return [`More than a /16 is needed for ${uses[fails.use]} in zone ${fails.zone}.`];
  }
  if (needed <= has) {
    return [
      `**No gap has room for ${which}**, though ${formatCount(has)} addresses are free and ${formatCount(needed)} needed: what is taken lies between.`,
      ...(enough === undefined ? [] : [`A /${enough} around it has room for all.`]),
    ];
  }
  const ways = [
    ...(enough === undefined ? [] : [`take a /${enough}`]),
    ...(podsApart ? ['put the pods into 100.64.0.0/16'] : []),
  ];
  const none =
    needed > MOST_OF_A_VPC
      ? 'no VPC range is as large'
      : 'what is taken leaves no range around it as large';
  const advice = ways.length === 0 ? none : ways.join(', or ');
  return [
    `**${addresses(needed)} are needed, the VPC has ${formatCount(has)}**: ${advice}.`,
    `The first without room is ${which}.`,
  ];
}
