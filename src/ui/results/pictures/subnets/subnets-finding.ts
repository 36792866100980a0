// What the subnets chart finds, in one sentence, of the subnet that the verdict names; and its sums.
import { type BlockUsage, isShort, type PlanAnswer, type WhatIsHeld } from '@/engine';
import type { AllMessages } from '@/i18n';
import { type HeldTold, roomOf, tightOf } from '@/i18n/verdict';

export function subnetsFinding(
  { subnets, verdict }: Pick<PlanAnswer, 'subnets' | 'verdict'>,
  messages: AllMessages,
  { held }: Pick<HeldTold, 'held'> = { held: undefined },
): string {
  const words = messages.charts.subnets;
  const total = subnets.length;
  const room = roomOf(verdict);
  if (room === undefined) return words.findsRefusal;
  const wait = held && mostWaiting(held);
  const { reason } = verdict;
  if (reason.code === 'DISCOVERY_ORDER' && reason.short > 0) {
    return words.findsPool(reason.subnets, reason.short, held?.waiting ?? 0);
  }
  const isByLayout = room.blocks !== undefined && room.left < 0 && held?.isChance;
  if (wait && !isByLayout) return words.findsWait(held, wait.label, wait.waiting);
  if (held && held.nodesWaiting > 0) return words.findsNodes(held.nodesWaiting, nodesOf(held));
  if (room.blocks && room.left < 0) return words.findsLayout(room.subnet, room.blocks);
  if (room.left >= 0) return words.findsRoom(room, tightOf({ verdict, subnets }), total);
  const over = subnets.filter(({ free }) => free < 0);
  const past = { subnets: over.length, isEach: over.every(({ free }) => free === room.left) };
  const isWarm = held !== undefined || verdict.kind === 'warm-short';
  if (isWarm && past.subnets > 0 && room.unit === 'addresses') {
    return words.findsWarm(room.subnet, -room.left, past, total);
  }
  return words.findsShort(room, past, total, subnets.filter(isShort).length === 1);
}

/** The subnet for which most pods wait; `undefined`: for none. */
function mostWaiting({ subnets }: WhatIsHeld): WhatIsHeld['subnets'][number] | undefined {
  const waiting = subnets.filter((subnet) => subnet.waiting > 0);
  return waiting.toSorted((a, b) => b.waiting - a.waiting)[0];
}

/** Those that are not there too. */
function nodesOf({ groups }: WhatIsHeld): number {
  const all = groups.flatMap(({ alike }) => alike);
  return all.reduce((sum, { nodes }) => sum + nodes, 0);
}

/** What is held in all, and why it is no more. */
export function subnetsSum(
  {
    subnets,
    groups,
    totals,
    verdict,
  }: Pick<PlanAnswer, 'subnets' | 'groups' | 'totals' | 'verdict'>,
  { status, held }: HeldTold,
  messages: AllMessages,
): string {
  const words = messages.charts.subnets;
  if (status === 'checking') return words.toBeHeld(totals.held);
  if (held === undefined || verdict.kind === 'cannot-work') return words.description;
  if (held.held === held.wanted) {
    const prefixes = subnets.reduce((sum, { blocks }) => sum + (blocks?.wanted ?? 0), 0);
    const percent = held.held === 0 ? 0 : Math.round((held.warm * 100) / held.held);
    const { held: all, warm: idle } = held;
    const { podsHosted: pods } = totals;
    return words.heldAll({ held: all, prefixes, pods, idle, percent });
  }
  return words.heldSome(held.held, held.wanted) + whyNoMore(groups, held, words);
}

function whyNoMore(
  groups: PlanAnswer['groups'],
  { groups: started, subnets }: WhatIsHeld,
  words: AllMessages['charts']['subnets'],
): string {
  const lacking = started.flatMap(({ lacking: all }, index) => {
    const { instanceType = '', label = '' } = groups[index] ?? {};
    return all.map((each) => ({ ...each, type: instanceType || label }));
  });
  const [first] = lacking;
  if (first === undefined) return '';
  const refusing = new Set(lacking.map(({ subnet }) => subnet));
  const free = subnets.filter(({ label }) => refusing.has(label)).map((subnet) => subnet.free);
  const isAlike = lacking.every(
    ({ lack, type, atOnce }) =>
      (lack === 'eni' || lack === 'spare-eni') && type === first.type && atOnce === first.atOnce,
  );
  return isAlike ? words.becauseEni(first.type, first.atOnce, free) : words.becauseFree(free);
}

export type BlocksTold = BlockUsage & { readonly label: string };

/** The /28 blocks of the verdict’s subnet; where it has none, of the one with the fewest to spare. */
export function blocksTold({
  subnets,
  verdict,
}: Pick<PlanAnswer, 'subnets' | 'verdict'>): BlocksTold | undefined {
  const all = subnets.flatMap(({ label, blocks }) => (blocks ? [{ label, ...blocks }] : []));
  const spare = ({ freeWorst, wanted }: BlocksTold) => freeWorst - wanted;
  const fewest = all.toSorted((a, b) => spare(a) - spare(b))[0];
  return all.find(({ label }) => label === verdict.subnet) ?? fewest;
}
