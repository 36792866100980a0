// A node whose further network cards ipamd runs too (ENABLE_MULTI_NIC). A pod that asks for it takes
// an address on every card, all or none, so that the cards have to be run together, period by period.
import type { PoolPolicy } from '@/engine/model';
import { isPoolTooLow } from '@/engine/nodes/pool-rules';
import { type CountedNode, checkPool, cloneNode, countPool, freshNode, grow } from './counted-node';
import type { Arrivals } from './node-at-rest';
import { assignPods } from './pod-assignment';

/** Periods of 5 s until an address that was given back can be taken again: 30 s is still cooling. */
const COOLING_PERIODS = 7;
/** A node in which nothing has changed for so many periods is at rest: 200 s. */
const QUIET_PERIODS = 40;
/** A default card whose pool never rests comes back to where it was; the others have long rested. */
const MOST_RETURNS = 30;
/** Longer than any round that it goes through then. */
const ROUND_PERIODS = 60;

/** The pool of the default card, and what the further cards can have. */
export interface MultiNicPool extends PoolPolicy {
  /** ENIs that each further card can have. */
  readonly cardEnis: readonly number[];
  /** Pods, of all, that take an address on every card; they come first. */
  readonly multiNicPods: number;
}

/** A card at rest. */
export interface CardAtRest {
  readonly node: CountedNode;
  readonly policy: PoolPolicy;
}

interface Card extends CardAtRest {
  /** Periods in which addresses that cool can be taken again. */
  readonly cooling: number[];
}

/** All cards of a node, the default card first. */
export interface CardsAtRest {
  /** One, or those that it goes through in turn where it never comes to rest. */
  readonly states: readonly (readonly CardAtRest[])[];
  readonly comesToRest: boolean;
}

/** All cards of a node at rest. The further ones keep one address warm whatever the settings say (R29). */
export function cardsAtRest(pool: MultiNicPool, pods: number, arrivals: Arrivals): CardsAtRest {
  const policies = [pool, ...pool.cardEnis.map((enis) => cardPolicy(pool, enis))];
  const cards = policies.map((each): Card => {
    const node = freshNode(each, 0);
    const counts = countPool(node);
    if (isPoolTooLow(each, counts)) grow(each, node, counts);
    return { node, policy: each, cooling: [] };
  });
  const arriving = { multi: 0, plain: 0, arrived: 0 };
  const multiNicPods = Math.min(pods, pool.multiNicPods);
  const seen = new Set<string>();
  let quiet = 0;
  let returns = 0;
  let period = 0;
  for (; quiet < QUIET_PERIODS && returns < MOST_RETURNS; period += 1) {
    arrive(arriving, { pods, multiNicPods }, arrivals, period);
    const before = keyOf(cards);
    step(cards, arriving, period);
    const isChanged = keyOf(cards) !== before || arriving.arrived < pods;
    quiet = isChanged ? 0 : quiet + 1;
    if (arriving.arrived < pods) continue;
    if (isChanged && seen.has(keyOf(cards))) returns += 1;
    seen.add(keyOf(cards));
  }
  if (quiet === QUIET_PERIODS) return { states: [cards], comesToRest: true };
  return { states: roundOf(cards, arriving, period), comesToRest: false };
}

/** The distinct states of cards that go round, as they are after each period. */
function roundOf(
  cards: readonly Card[],
  waiting: { multi: number; plain: number },
  from: number,
): readonly (readonly CardAtRest[])[] {
  const states = new Map<string, readonly CardAtRest[]>();
  for (let period = from; period < from + ROUND_PERIODS; period += 1) {
    step(cards, waiting, period);
    const copies = cards.map(({ node, policy }) => ({ node: cloneNode(node), policy }));
    states.set(keyOf(cards), copies);
  }
  return [...states.values()];
}

/** Waiting pods try once, then each card is checked. */
function step(
  cards: readonly Card[],
  waiting: { multi: number; plain: number },
  period: number,
): void {
  assign(cards, waiting, period);
  for (const { policy, node } of cards) checkPool(policy, node);
}

/** WARM_IP_TARGET 1 and MINIMUM_IP_TARGET 1, no primary ENI, limits of its own. */
function cardPolicy(policy: PoolPolicy, enis: number): PoolPolicy {
  return {
    ...policy,
    usableEnis: enis,
    primaryCarries: false,
    needsFirstEni: false,
    trunk: false,
    unmanagedEnis: 0,
    target: { rule: 'ip-targets', warmIps: 1, minimumIps: 1 },
  };
}

function arrive(
  arriving: { multi: number; plain: number; arrived: number },
  { pods, multiNicPods }: { readonly pods: number; readonly multiNicPods: number },
  arrivals: Arrivals,
  period: number,
): void {
  const due = arrivals === 'burst' ? pods : Math.min(pods, Math.floor(period / 2) + 1);
  for (; arriving.arrived < due; arriving.arrived += 1) {
    if (arriving.arrived < multiNicPods) arriving.multi += 1;
    else arriving.plain += 1;
  }
}

/** Waiting pods try in order; one that lacks a card gives back the others, and those behind wait. */
function assign(
  cards: readonly Card[],
  waiting: { multi: number; plain: number },
  period: number,
): void {
  for (const { cooling } of cards) while ((cooling[0] ?? period + 1) <= period) cooling.shift();
  while (waiting.multi > 0) {
    const lacking = cards.findIndex((card) => usable(card) === 0);
    const taken = lacking < 0 ? cards : cards.slice(0, lacking);
    if (lacking >= 0) {
      for (const card of taken) card.cooling.push(period + COOLING_PERIODS);
      return;
    }
    for (const { node, policy } of taken) takeOne(node, policy);
    waiting.multi -= 1;
  }
  const [card] = cards;
  if (card === undefined || waiting.plain === 0) return;
  const pods = Math.min(waiting.plain, usable(card));
  card.node.waiting = pods;
  assignPods(card.policy, card.node);
  card.node.waiting = 0;
  waiting.plain -= pods;
}

function usable({ node, policy, cooling }: Card): number {
  return countPool(node).slots * policy.unit - node.assigned - cooling.length;
}

function takeOne(node: CountedNode, policy: PoolPolicy): void {
  node.waiting = 1;
  assignPods(policy, node);
}

function keyOf(cards: readonly Card[]): string {
  return cards
    .map(({ node }) => `${node.assigned};${node.enis.map(({ slots }) => slots).join()}`)
    .join('|');
}
