// What the further network cards of a node take, all in the node's subnet.
import { type CardAtRest, cardsAtRest } from '@/engine/at-rest/node/multi-nic';
import { type NodeSurroundings, settingsOf } from './node-surroundings';
import { addShares, type SubnetShare, share } from './subnet-share';

/** What further cards take, all in the node's subnet. */
export interface OtherCards {
  readonly share: SubnetShare;
  /** Of the warm addresses, those in prefixes that pods take from. */
  readonly remainder: number;
}

/** What the further cards of a node of its group hold, whatever the cluster's addresses are. */
export function furtherCards(surroundings: NodeSurroundings, pods: number): SubnetShare {
  const cards =
    surroundings.plan.networking.ipFamily === 'ipv6'
      ? furtherCardPrimaries(surroundings)
      : otherCards(surroundings, pods);
  return cards.share;
}

/** The further cards that ENABLE_MULTI_NIC runs (R29). */
export function otherCards({ plan, group, maxPods }: NodeSurroundings, pods: number): OtherCards {
  const [, ...furtherCards] = group.limits.networkCards;
  if (!plan.networking.multiNic || furtherCards.length === 0) return cardsOf(share({}));
  const settings = settingsOf(plan, group);
  const multiNicPods = Math.min(pods, group.multiNicPodsPerNode);
  const spec = { limits: group.limits, settings, maxPods, pods, furtherCards, multiNicPods };
  const [, ...cards] = cardsAtRest(spec, 'burst');
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

/** In an IPv6 cluster a further card has an ENI with its own address and no more (R32). */
export function furtherCardPrimaries({ plan, group }: NodeSurroundings): OtherCards {
  const primaries = plan.networking.multiNic ? group.limits.networkCards.length - 1 : 0;
  return cardsOf(share({ primaries }));
}
