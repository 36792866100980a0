// A Linux node with the VPC CNI, in clusters of IPv4 and of IPv6.

import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import { poolAtRest } from '@/engine/at-rest/node/node-at-rest';
import type {
  LedgerTerm,
  LedgerTermName,
  NodeDesign,
  NodeFootprint,
  NodeState,
} from '@/engine/model';
import { furtherCards, type OtherCards } from './further-cards';
import { ipv6Footprint, ipv6State, singleState } from './plain-node';
import type { RestingNode } from './resting-node';
import { addShares, eniShare, poolShare, type SubnetShare, share } from './subnet-share';

export function linuxNode(design: NodeDesign, pods: number): RestingNode {
  const atRest = poolAtRest(design, pods);
  const footprint = nodeFootprint(atRest, design.target);
  const { state } = footprint;
  const branches = atRest.isReady && state.otherEnis.trunk > 0 ? design.branchPods : 0;
  const extra = extraAddresses(design, pods, branches);
  return {
    design,
    pods,
    atRest,
    footprint: withExtra(footprint, state.assigned + branches, extra),
    inMultusSubnets: extra.multus,
    ...sharesOf(design, state, extra),
  };
}

/** IPv6: one /80 for all pods. IPv4 only for the ENIs themselves and further cards (R32). */
export function ipv6Node(design: NodeDesign, pods: number): RestingNode {
  const { canJoin, trunk, unmanagedEnis, maxPods } = design;
  const branches = trunk ? design.branchPods : 0;
  const extra = extraAddresses(design, pods, branches);
  const state = ipv6State(trunk ? 1 : 0, unmanagedEnis);
  const hosted = canJoin ? pods + branches : 0;
  const own = share({ primaries: state.held - extra.multus.length, assigned: branches });
  return {
    design,
    pods,
    atRest: singleState(design, state, maxPods),
    footprint: withExtra(ipv6Footprint(state, 0), hosted, extra),
    inNodeSubnet: addShares(own, extra.cards.share),
    inPodSubnet: undefined,
    furtherEnis: [],
    inMultusSubnets: extra.multus,
  };
}

/** What a node takes beside its pool. */
interface ExtraAddresses {
  readonly cards: OtherCards;
  readonly branches: number;
  /** In each Multus subnet: a host-local range gives out its own addresses (R28). */
  readonly multus: readonly SubnetShare[];
}

function extraAddresses(design: NodeDesign, pods: number, branches: number): ExtraAddresses {
  const cards = furtherCards(design, pods);
  const multus = design.attachedPods.map((assigned) => share({ primaries: 1, assigned }));
  return { cards, branches, multus };
}

/** The footprint with what lies on further cards, on branch ENIs and on Multus interfaces. */
function withExtra(
  base: NodeFootprint,
  hosted: number,
  { cards, branches, multus }: ExtraAddresses,
): NodeFootprint {
  const attached = multus.reduce((sum, { assigned }) => sum + assigned, 0);
  const { primaries, prefixes, assigned, warm } = cards.share;
  const extra: readonly LedgerTerm[] = [
    { term: 'other-cards', addresses: primaries + assigned, rules: ['R29'] },
    { term: 'branch-enis', addresses: branches, rules: ['R27'] },
    { term: 'attached-pods', addresses: attached, rules: ['R28'] },
  ];
  const held = extra.reduce((sum, { addresses }) => sum + addresses, warm);
  return {
    ...base,
    held: base.held + held,
    heldAtLeast: base.heldAtLeast + held,
    heldInTurn: base.heldInTurn.map((each) => each + held),
    primaries: base.primaries + primaries,
    prefixes: base.prefixes + prefixes,
    assigned: base.assigned + assigned + branches + attached,
    warm: base.warm + warm,
    hosted,
    ledger: [
      ...withWarmOfCards(base.ledger, cards),
      ...extra.filter(({ addresses }) => addresses > 0),
    ],
  };
}

/** What is warm on further cards is told with what is warm on the default card. */
function withWarmOfCards(
  ledger: readonly LedgerTerm[],
  { share: { warm, prefixes }, remainder }: OtherCards,
): readonly LedgerTerm[] {
  const onCards: Partial<Record<LedgerTermName, number>> =
    prefixes > 0
      ? { 'prefix-remainder': remainder, 'warm-prefixes': warm - remainder }
      : { 'warm-addresses': warm };
  return ledger.map((each) => {
    const more = onCards[each.term] ?? 0;
    if (more === 0) return each;
    return { ...each, addresses: each.addresses + more, rules: [...each.rules, 'R29'] };
  });
}

/** Which of the node's addresses lie in its own subnet, and which elsewhere (R25–R27, R30). */
function sharesOf(
  { enisLie, strayEnis }: NodeDesign,
  state: NodeState,
  { branches, cards }: ExtraAddresses,
): Pick<RestingNode, 'inNodeSubnet' | 'inPodSubnet' | 'furtherEnis'> {
  const { primary, trunk } = state.otherEnis;
  const pool = poolShare(state);
  if (enisLie === 'pod-subnet') {
    const own = addShares(share({ primaries: primary + strayEnis }), cards.share);
    const ofPods = share({ primaries: state.enis.length + trunk, assigned: branches });
    const inPodSubnet = state.enis.length + trunk > 0 ? addShares(ofPods, pool) : undefined;
    return { inNodeSubnet: own, inPodSubnet, furtherEnis: [] };
  }
  const enisOfNode = share({ primaries: primary + trunk + strayEnis, assigned: branches });
  const own = addShares(enisOfNode, cards.share);
  if (enisLie === 'node-subnet') {
    const enis = share({ primaries: state.enis.length });
    const inNodeSubnet = addShares(addShares(own, enis), pool);
    return { inNodeSubnet, inPodSubnet: undefined, furtherEnis: [] };
  }
  const further = state.enis.filter((eni) => !eni.isPrimary);
  const inNodeSubnet = state.enis
    .filter((eni) => eni.isPrimary)
    .reduce((sum, eni) => addShares(sum, eniShare(state, eni)), own);
  return {
    inNodeSubnet,
    inPodSubnet: undefined,
    furtherEnis: further.map((eni) => eniShare(state, eni)),
  };
}
