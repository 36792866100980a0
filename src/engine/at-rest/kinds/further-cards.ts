// What the further network cards of a node take, all in the node's subnet.

import { type CardAtRest, cardsAtRest } from '@/engine/at-rest/node/multi-nic';
import type { NodeDesign } from '@/engine/model';
import { addShares, type SubnetShare, share } from './subnet-share';

/** What further cards take, all in the node's subnet. */
export interface OtherCards {
  readonly share: SubnetShare;
  /** Of the warm addresses, those in prefixes that pods take from. */
  readonly remainder: number;
}

/** What the further cards that ENABLE_MULTI_NIC runs take (R29); under IPv6 their own addresses (R32). */
export function furtherCards(design: NodeDesign, pods: number): OtherCards {
  const { cardEnis, mode } = design;
  if (cardEnis.length === 0) return cardsOf(share({}));
  if (mode === 'ipv6') return cardsOf(share({ primaries: cardEnis.length }));
  // Only the default card can be without rest: the others are the same in every state.
  const [[, ...cards] = []] = cardsAtRest(design, pods, 'burst').states;
  return {
    share: cards.map(cardShare).reduce(addShares, share({})),
    remainder: cards.reduce((sum, card) => sum + cardRemainder(card), 0),
  };
}

function cardsOf(held: SubnetShare): OtherCards {
  return { share: held, remainder: 0 };
}

function cardRemainder({ node, policy }: CardAtRest): number {
  const occupied = node.enis.reduce((sum, eni) => sum + eni.occupied, 0);
  return occupied * policy.unit - node.assigned;
}

function cardShare({ node, policy }: CardAtRest): SubnetShare {
  const primaries = node.enis.length;
  const slots = node.enis.reduce((total, eni) => total + eni.slots, 0);
  const pool = slots * policy.unit;
  const { assigned } = node;
  const isPrefix = policy.mode === 'prefix';
  return {
    primaries,
    assigned,
    warm: pool - assigned,
    prefixes: isPrefix ? slots : 0,
    singles: isPrefix ? primaries : primaries + pool,
  };
}
