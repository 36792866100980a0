// One node of a group at rest: what it takes, and from which kind of subnet. Each kind of node has
// its own way to get addresses; whoever adds one is told here.
import type {
  ClusterNetworking,
  ClusterPlan,
  CniSettings,
  LedgerTerm,
  LedgerTermName,
  NodeAtRest,
  NodeFootprint,
  NodeGroup,
  NodeLayout,
  NodeState,
  PodNetworking,
  Subnet,
  TrunkState,
} from '@/engine/model';
import { nodeFootprint } from '@/engine/node/footprint';
import { type CardAtRest, cardsAtRest } from '@/engine/node/multi-nic';
import { nodeAtRest } from '@/engine/node/node-at-rest';
import { attachableEnis, type PoolTarget, poolPolicy } from '@/engine/node/pool-rules';
import type { RuleNumber } from '@/engine/rules';
import { PREFIX_SIZE } from '@/engine/subnets';

/** Addresses of one node, or of one of its ENIs, in one subnet. */
export interface SubnetShare {
  /** ENIs' own addresses. */
  readonly primaries: number;
  readonly assigned: number;
  readonly warm: number;
  readonly prefixes: number;
  /** Of all these, addresses that are not in prefixes. */
  readonly singles: number;
}

export interface NodeKind {
  /** Pods that want an address from the node's pool. */
  readonly pods: number;
  readonly atRest: NodeAtRest;
  readonly footprint: NodeFootprint;
  /** In the node's subnet, and in the one of its pods' ENIs where that is another. */
  readonly inNodeSubnet: SubnetShare;
  readonly inPodSubnet: SubnetShare | undefined;
  /** ENIs beyond the primary that may lie in any discovered subnet; then not in the two above. */
  readonly furtherEnis: readonly SubnetShare[];
  /** In each of the node's Multus subnets, in their order. */
  readonly inMultusSubnets: readonly SubnetShare[];
}

/** What decides a node's kind, beside its pods. */
export interface NodeSurroundings {
  readonly plan: Pick<ClusterPlan, 'settings' | 'networking' | 'hostNetworkPodsPerNode'>;
  readonly group: NodeGroup;
  readonly maxPods: number;
  /** Whether the node's own subnet is excluded for pods. */
  readonly isPrimaryExcluded: boolean;
  /** Whether the zone has subnets for pods alone. */
  readonly hasPodSubnet: boolean;
  /** Subnets of the node's unmanaged ENIs; those beyond lie in the node's own. */
  readonly multus: readonly Subnet[];
}

/** A node with its pods, left alone. */
export function nodeKind(surroundings: NodeSurroundings, pods: number): NodeKind {
  const { group, plan } = surroundings;
  switch (group.kind) {
    case 'linux':
      return plan.networking.ipFamily === 'ipv6'
        ? ipv6Node(surroundings, pods)
        : linuxNode(surroundings, pods);
    case 'windows':
      return windowsNode(surroundings, pods);
    case 'auto-mode':
      return autoModeNode(surroundings, pods);
    case 'fargate':
      return fargatePod(surroundings);
  }
}

/** How the ENIs of a Linux node of the group lie (R25–R28). */
export function nodeLayout({
  plan: { networking },
  group,
  isPrimaryExcluded,
  hasPodSubnet,
}: NodeSurroundings): NodeLayout {
  return {
    podNetworking: podNetworking(hasCustomNetworking(networking), isPrimaryExcluded),
    unmanagedEnis: group.unmanagedEnis,
    efaOnlyEnis: group.efaOnlyEnis,
    trunk: networking.podEni ? trunkOf(group) : 'none',
    hasPodSubnet,
  };
}

/** An IPv6 cluster has none, whatever is set (R32). */
export function hasCustomNetworking({ customNetworking, ipFamily }: ClusterNetworking): boolean {
  return customNetworking && ipFamily === 'ipv4';
}

/** Custom networking beats subnet discovery. */
function podNetworking(isCustom: boolean, isPrimaryExcluded: boolean): PodNetworking {
  if (isCustom) return 'custom-networking';
  return isPrimaryExcluded ? 'primary-excluded' : 'node-subnet';
}

/** A type that AWS's controller does not list is kept a slot for and never gets its trunk (R27). */
export function trunkOf({ limits }: Pick<NodeGroup, 'limits'>): TrunkState {
  if (limits.branchEnis === undefined) return 'slot-kept';
  return limits.branchEnis > 0 ? 'attached' : 'none';
}

/** Pods with security groups of their own that the branch ENIs of a node are enough for (R27). */
export function branchEnisWanted(
  plan: Pick<ClusterPlan, 'settings' | 'networking'>,
  group: NodeGroup,
): number {
  const { limits, kind } = group;
  if (!plan.networking.podEni || trunkOf(group) !== 'attached' || kind !== 'linux') return 0;
  if (!hasRoomForTrunk(plan, group)) return 0;
  return Math.min(group.branchPodsPerNode, limits.branchEnis ?? 0);
}

/** Whether an attachment is left beside the primary ENI (R27, R28). */
export function hasRoomForTrunk(
  plan: Pick<ClusterPlan, 'settings' | 'networking'>,
  group: NodeGroup,
): boolean {
  const { limits, unmanagedEnis, efaOnlyEnis } = group;
  const attachable = attachableEnis(limits.maxEnis, settingsOf(plan, group).maxEni);
  return attachable - unmanagedEnis - efaOnlyEnis >= 2;
}

/** Those of them that have a place under max pods. */
export function branchPods(
  plan: Pick<ClusterPlan, 'settings' | 'networking' | 'hostNetworkPodsPerNode'>,
  group: NodeGroup,
  maxPods: number,
): number {
  const places = Math.max(0, maxPods - plan.hostNetworkPodsPerNode);
  return Math.min(branchEnisWanted(plan, group), places);
}

/**
 * The settings that rule the group's nodes: the cluster's, unless compared with its own. In an IPv6
 * cluster ipamd ignores MAX_ENI (R32).
 */
export function settingsOf(
  { settings: ofCluster, networking }: Pick<ClusterPlan, 'settings' | 'networking'>,
  { ownSettings }: Pick<NodeGroup, 'ownSettings'>,
): CniSettings {
  const settings = ownSettings ?? ofCluster;
  return networking.ipFamily === 'ipv6' ? { ...settings, maxEni: undefined } : settings;
}

function linuxNode(surroundings: NodeSurroundings, pods: number): NodeKind {
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

/** What Multus takes in each subnet: a host-local range gives out its own addresses (R28). */
function multusShares({ multus, group }: NodeSurroundings): readonly SubnetShare[] {
  return multus.map(({ hostLocal }) =>
    share({ primaries: 1, assigned: hostLocal ? 0 : group.attachedPodsPerNode }),
  );
}

/** What further cards take, all in the node's subnet. */
interface OtherCards {
  readonly share: SubnetShare;
  /** Of the warm addresses, those in prefixes that pods take from. */
  readonly remainder: number;
}

/** The further cards that ENABLE_MULTI_NIC runs (R29). */
function otherCards({ plan, group, maxPods }: NodeSurroundings, pods: number): OtherCards {
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
function furtherCardPrimaries({ plan, group }: NodeSurroundings): OtherCards {
  const primaries = plan.networking.multiNic ? group.limits.networkCards.length - 1 : 0;
  return cardsOf(share({ primaries }));
}

/** What the further cards of a node of its group hold, whatever the cluster's addresses are. */
export function furtherCards(surroundings: NodeSurroundings, pods: number): SubnetShare {
  const cards =
    surroundings.plan.networking.ipFamily === 'ipv6'
      ? furtherCardPrimaries(surroundings)
      : otherCards(surroundings, pods);
  return cards.share;
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

/** The pool of all ENIs, without the ENIs' own addresses. */
function poolShare({ pool, prefixes, assigned }: NodeState): SubnetShare {
  const singles = prefixes > 0 ? 0 : pool;
  return { primaries: 0, assigned, warm: pool - assigned, prefixes, singles };
}

/** One ENI with its slots; pods are spread over occupied slots evenly enough for a sum. */
function eniShare(state: NodeState, eni: NodeState['enis'][number]): SubnetShare {
  const isPrefix = state.prefixes > 0;
  const unit = isPrefix ? PREFIX_SIZE : 1;
  const occupied = state.enis.reduce((sum, each) => sum + each.occupied, 0);
  const before = state.enis
    .slice(0, state.enis.indexOf(eni))
    .reduce((sum, each) => sum + each.occupied, 0);
  const upTo = (slots: number) => Math.floor((state.assigned * slots) / Math.max(1, occupied));
  const assigned = upTo(before + eni.occupied) - upTo(before);
  const pool = eni.slots * unit;
  return {
    primaries: 1,
    assigned,
    warm: pool - assigned,
    prefixes: isPrefix ? eni.slots : 0,
    singles: 1 + (isPrefix ? 0 : pool),
  };
}

function share({ primaries = 0, assigned = 0 }: Partial<SubnetShare>): SubnetShare {
  return { primaries, assigned, warm: 0, prefixes: 0, singles: primaries + assigned };
}

/** Addresses of a share, whoever has them. */
export function addressesOf({ primaries, assigned, warm }: SubnetShare): number {
  return primaries + assigned + warm;
}

function addShares(a: SubnetShare, b: SubnetShare): SubnetShare {
  return {
    primaries: a.primaries + b.primaries,
    assigned: a.assigned + b.assigned,
    warm: a.warm + b.warm,
    prefixes: a.prefixes + b.prefixes,
    singles: a.singles + b.singles,
  };
}

/** Windows: only the primary ENI, kept at its targets by AWS's resource controller (R33). */
function windowsNode({ plan, group }: NodeSurroundings, pods: number): NodeKind {
  const settings = windowsSettings(plan.networking.windows);
  const limits = { ...group.limits, maxEnis: 1 };
  const spec = { limits, settings, maxPods: Number.MAX_SAFE_INTEGER, pods };
  const atRest = nodeAtRest(spec);
  const footprint = nodeFootprint(atRest, poolPolicy(spec).target);
  return plainKind(pods, atRest, byRule(footprint, 'R33'));
}

/** The ConfigMap's keys as the controller reads them: what is missing has a default (R33). */
export function windowsSettings(pool: ClusterPlan['networking']['windows']): CniSettings {
  const { prefixDelegation, minimumIpTarget = 0, warmPrefixTarget = 0 } = pool;
  const warmIps = pool.warmIpTarget ?? 0;
  const isSet = warmIps > 0 || minimumIpTarget > 0;
  const plain = { warmEniTarget: undefined, maxEni: 1, prefixDelegation };
  if (prefixDelegation && !isSet && warmPrefixTarget > 0) {
    // So many prefixes beyond those that pods take from is as many addresses beyond the pods.
    const warmIpTarget = warmPrefixTarget * PREFIX_SIZE;
    return { ...plain, warmIpTarget, minimumIpTarget: undefined, warmPrefixTarget: undefined };
  }
  const warm = isSet ? Math.max(warmIps, 1) : prefixDelegation ? 1 : 3;
  return {
    ...plain,
    warmIpTarget: warm,
    minimumIpTarget: isSet ? minimumIpTarget : 3,
    warmPrefixTarget: undefined,
  };
}

/** IPv4 prefixes as the pods need them, and at most one more; an IPv6 node has one /80 (R32, R34). */
function autoModeNode(surroundings: NodeSurroundings, pods: number): NodeKind {
  return surroundings.plan.networking.ipFamily === 'ipv6'
    ? autoModeIpv6Node(surroundings, pods)
    : autoModeIpv4Node(surroundings, pods);
}

function autoModeIpv6Node({ group, maxPods }: NodeSurroundings, pods: number): NodeKind {
  const state = ipv6State(0, 0);
  const footprint = byRule(ipv6Footprint(state, pods), 'R34');
  const atRest: NodeAtRest = { ...singleState(group, state, maxPods), mode: 'ipv6' };
  return {
    ...plainKind(pods, atRest, footprint),
    inNodeSubnet: share({ primaries: state.held }),
  };
}

/** AWS publishes no number of warm prefixes (R34). */
function autoModeIpv4Node({ group }: NodeSurroundings, pods: number): NodeKind {
  const slotsPerEni = group.limits.ipv4PerEni - 1;
  const needed = Math.ceil(pods / PREFIX_SIZE);
  const most = group.limits.maxEnis * slotsPerEni;
  const states = [needed, needed + 1]
    .map((prefixes) => Math.min(prefixes, most))
    .filter((prefixes, index, all) => all.indexOf(prefixes) === index)
    .map((prefixes) => prefixState(prefixes, slotsPerEni, pods));
  const atRest: NodeAtRest = {
    mode: 'prefix',
    states,
    comesToRest: true,
    isReady: true,
    stop: needed > most ? 'eni-limit' : 'target',
    usableEnis: group.limits.maxEnis,
    slotsPerEni,
    supply: most * PREFIX_SIZE,
  };
  const target: PoolTarget = { rule: 'warm-prefix', warmPrefixes: 1 };
  return plainKind(pods, atRest, byRule(nodeFootprint(atRest, target), 'R34'));
}

/** What AWS's own controllers hold, by the one rule that tells of them. */
function byRule(footprint: NodeFootprint, rule: RuleNumber): NodeFootprint {
  return { ...footprint, ledger: footprint.ledger.map((term) => ({ ...term, rules: [rule] })) };
}

function prefixState(prefixes: number, slotsPerEni: number, pods: number): NodeState {
  const enis = Math.max(1, Math.ceil(prefixes / slotsPerEni));
  const assigned = Math.min(pods, prefixes * PREFIX_SIZE);
  const occupied = Math.ceil(assigned / PREFIX_SIZE);
  const held = enis + prefixes * PREFIX_SIZE;
  return {
    enis: Array.from({ length: enis }, (_, index) => {
      const slots = Math.min(slotsPerEni, prefixes - index * slotsPerEni);
      const taken = Math.max(0, Math.min(slots, occupied - index * slotsPerEni));
      return { slots, occupied: taken, isPrimary: index === 0 };
    }),
    otherEnis: NO_OTHER_ENIS,
    pool: prefixes * PREFIX_SIZE,
    prefixes,
    assigned,
    held,
    inNodeSubnet: held,
    inPodSubnet: 0,
  };
}

const NO_OTHER_ENIS = { primary: 0, trunk: 0, unmanaged: 0 } as const;

/** A Fargate pod is a node of its own with one address, that of the pod (R36). */
function fargatePod({ group }: NodeSurroundings): NodeKind {
  const state: NodeState = {
    enis: [],
    otherEnis: NO_OTHER_ENIS,
    pool: 1,
    prefixes: 0,
    assigned: 1,
    held: 1,
    inNodeSubnet: 1,
    inPodSubnet: 0,
  };
  const footprint: NodeFootprint = {
    ...EMPTY_FOOTPRINT,
    state,
    held: 1,
    heldAtLeast: 1,
    assigned: 1,
    hosted: 1,
    ledger: [{ term: 'pods', addresses: 1, rules: ['R36'] }],
  };
  return plainKind(1, singleState(group, state, 1), footprint);
}

/** IPv6: one /80 for all pods. IPv4 only for the ENIs themselves and further cards (R32). */
function ipv6Node(surroundings: NodeSurroundings, pods: number): NodeKind {
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

/** A node whose pods take no IPv4 address: its ENIs alone do. */
function ipv6State(trunk: number, unmanaged: number): NodeState {
  const held = 1 + trunk + unmanaged;
  return {
    enis: [],
    otherEnis: { primary: 1, trunk, unmanaged },
    pool: 0,
    prefixes: 0,
    assigned: 0,
    held,
    inNodeSubnet: 1 + trunk,
    inPodSubnet: 0,
  };
}

function ipv6Footprint(state: NodeState, hosted: number): NodeFootprint {
  const { held } = state;
  const { primary, trunk, unmanaged } = state.otherEnis;
  return {
    ...EMPTY_FOOTPRINT,
    state,
    held,
    heldAtLeast: held,
    primaries: held,
    hosted,
    ledger: [
      { term: 'eni-primaries', addresses: primary, rules: ['R32'] },
      { term: 'trunk-eni', addresses: trunk, rules: ['R27'] },
      { term: 'unmanaged-enis', addresses: unmanaged, rules: ['R28'] },
    ],
  };
}

/** @param supply Pods that it can run: an IPv6 node has an address for each that kubelet takes. */
function singleState({ limits }: NodeGroup, state: NodeState, supply: number): NodeAtRest {
  return {
    mode: 'secondary-ip',
    states: [state],
    comesToRest: true,
    isReady: true,
    stop: 'target',
    usableEnis: limits.maxEnis,
    slotsPerEni: limits.ipv4PerEni - 1,
    supply,
  };
}

const EMPTY_FOOTPRINT: Omit<NodeFootprint, 'state'> = {
  held: 0,
  primaries: 0,
  assigned: 0,
  hosted: 0,
  warm: 0,
  activeEnis: 0,
  warmEnis: 0,
  heldAtLeast: 0,
  ledger: [],
};

/** A node that lies in its own subnet alone. */
function plainKind(pods: number, atRest: NodeAtRest, footprint: NodeFootprint): NodeKind {
  const { state } = footprint;
  const enis = share({ primaries: state.enis.length });
  return {
    pods,
    atRest,
    footprint,
    inNodeSubnet: addShares(enis, poolShare(state)),
    inPodSubnet: undefined,
    furtherEnis: [],
    inMultusSubnets: [],
  };
}

function lastOf(atRest: NodeAtRest): NodeState {
  return atRest.states[atRest.states.length - 1] as NodeState;
}
