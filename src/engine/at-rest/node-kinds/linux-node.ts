// A Linux node with the VPC CNI, in clusters of IPv4 and of IPv6.

import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import { nodeAtRest } from '@/engine/at-rest/node/node-at-rest';
import type {
  LedgerTerm,
  LedgerTermName,
  NodeAtRest,
  NodeFootprint,
  NodeState,
} from '@/engine/model';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import { furtherCardPrimaries, type OtherCards, otherCards } from './further-cards';
import {
  branchPods,
  type NodeKind,
  type NodeSurroundings,
  nodeLayout,
  settingsOf,
} from './node-surroundings';
import { ipv6Footprint, ipv6State, singleState } from './plain-node';
import { addShares, eniShare, poolShare, type SubnetShare, share } from './subnet-share';

export function linuxNode(surroundings: NodeSurroundings, pods: number): NodeKind {
  const { plan, group, maxPods } = surroundings;
  const layout = nodeLayout(surroundings);
  const settings = settingsOf(plan, group);
  const spec = { limits: group.limits, settings, maxPods, pods, layout };
  const atRest = nodeAtRest(spec);
  const state = lastOf(atRest);
  const { target } = poolPolicy(spec);
  const base = nodeFootprint(atRest, target);
  const branches =
    atRest.isReady && state.otherEnis.trunk > 0 ? branchPods(plan, group, maxPods) : 0;
  const cards = otherCards(surroundings, pods);
  const multus = multusShares(surroundings);
  const attached = multus.reduce((sum, each) => sum + each.assigned, 0);
  const hosted = state.assigned + branches;
  const footprint = withExtra(base, hosted, { cards, branches, attached });
  const shares = sharesOf(surroundings, state, branches, cards.share);
  return { pods, atRest, footprint, inMultusSubnets: multus, ...shares };
}

/** IPv6: one /80 for all pods. IPv4 only for the ENIs themselves and further cards (R32). */
export function ipv6Node(surroundings: NodeSurroundings, pods: number): NodeKind {
  const { group, plan, maxPods } = surroundings;
  const isCapable = group.limits.prefixCapable;
  const settings = settingsOf(plan, group);
  const layout = nodeLayout(surroundings);
  const policy = poolPolicy({ limits: group.limits, settings, maxPods, layout });
  const trunk = isCapable && policy.trunk ? 1 : 0;
  const branches = trunk === 1 ? branchPods(plan, group, maxPods) : 0;
  const cards = furtherCardPrimaries(surroundings);
  const { unmanagedEnis: unmanaged } = group;
  const state = ipv6State(trunk, unmanaged);
  const base = ipv6Footprint(state, 0);
  const multus = multusShares(surroundings);
  const attached = multus.reduce((sum, each) => sum + each.assigned, 0);
  const hosted = isCapable ? pods + branches : 0;
  const footprint = withExtra(base, hosted, { cards, branches, attached });
  const atRest: NodeAtRest = {
    ...singleState(group, state, maxPods),
    mode: 'ipv6',
    isReady: isCapable,
  };
  return {
    pods,
    atRest,
    footprint,
    inNodeSubnet: addShares(
      share({ primaries: state.held - multus.length, assigned: branches }),
      cards.share,
    ),
    inPodSubnet: undefined,
    furtherEnis: [],
    inMultusSubnets: multus,
  };
}

/** What Multus takes in each subnet: a host-local range gives out its own addresses (R28). */
function multusShares({ multus, group }: NodeSurroundings): readonly SubnetShare[] {
  return multus.map(({ hostLocal }) =>
    share({ primaries: 1, assigned: hostLocal ? 0 : group.attachedPodsPerNode }),
  );
}

/** The footprint with what lies on further cards, on branch ENIs and on Multus interfaces. */
function withExtra(
  base: NodeFootprint,
  hosted: number,
  { cards, branches, attached }: ExtraAddresses,
): NodeFootprint {
  const { primaries, assigned, warm } = cards.share;
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
    primaries: base.primaries + primaries,
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

interface ExtraAddresses {
  readonly cards: OtherCards;
  readonly branches: number;
  readonly attached: number;
}

/** Which of the node's addresses lie in its own subnet, and which elsewhere (R25–R27, R30). */
function sharesOf(
  { plan: { networking }, group, isPrimaryExcluded, hasPodSubnet, multus }: NodeSurroundings,
  state: NodeState,
  branches: number,
  cards: SubnetShare,
): Pick<NodeKind, 'inNodeSubnet' | 'inPodSubnet' | 'furtherEnis'> {
  const { primary, trunk } = state.otherEnis;
  const unplaced = group.unmanagedEnis - multus.length;
  const pool = poolShare(state);
  if (networking.customNetworking) {
    const own = addShares(share({ primaries: primary + unplaced }), cards);
    const ofPods = share({ primaries: state.enis.length + trunk, assigned: branches });
    const inPodSubnet = state.enis.length + trunk > 0 ? addShares(ofPods, pool) : undefined;
    return { inNodeSubnet: own, inPodSubnet, furtherEnis: [] };
  }
  const enisOfNode = share({ primaries: primary + trunk + unplaced, assigned: branches });
  const own = addShares(enisOfNode, cards);
  if (!isPrimaryExcluded && !(networking.subnetDiscovery && hasPodSubnet)) {
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

function lastOf(atRest: NodeAtRest): NodeState {
  return atRest.states[atRest.states.length - 1] as NodeState;
}
