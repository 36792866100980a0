// The way from the spreadsheet's number to ours: one model of a node after the other, each with one
// thing put right. The difference that a change makes is the share of its cause. The models count
// what ENIs take: the sheet's addresses for hostNetwork pods are gone with the first.
import { type AddressingMode, PREFIX_SIZE } from '@/engine';
import { SPREADSHEET_CAUSES, type SpreadsheetCause, type SpreadsheetShare } from './comparison';

/** A node as the models between the sheet's and ours see it. */
export interface NodeModel {
  readonly countedIn: 'whole-enis' | 'addresses' | 'prefixes';
  readonly pods: number;
  /** Pods that an ENI takes; in prefixes, prefixes that it takes. */
  readonly slotsPerEni: number;
  /** What an ENI is charged with where whole ENIs are counted. */
  readonly addressesPerEni: number;
  readonly warmEnis: number;
  readonly maxEnis: number;
}

/** What the plan knows of the same node. */
export interface NodeFacts {
  readonly mode: AddressingMode;
  readonly ipTargetsRule: boolean;
  readonly slotsPerEni: number;
  readonly usableEnis: number;
  readonly maxPods: number;
  readonly hostNetworkPods: number;
  /** Pods that want an address: those typed into the sheet, system pods, placed replicas. */
  readonly podsWanted: number;
}

/** Nodes that are all alike: how many, the sheet's model of one, the facts. */
export interface NodesAlike {
  readonly nodes: number;
  readonly model: NodeModel;
  readonly facts: NodeFacts;
}

type Change = (facts: NodeFacts, model: NodeModel) => Partial<NodeModel>;

const CHANGES: Readonly<
  Record<Exclude<SpreadsheetCause, 'warm-settings' | 'further-modes'>, Change>
> = {
  'host-network-addresses': () => ({}),
  'pods-per-eni': ({ mode, slotsPerEni }) =>
    mode === 'prefix' ? {} : { slotsPerEni, addressesPerEni: slotsPerEni + 1 },
  'whole-enis': ({ mode, ipTargetsRule }) =>
    mode === 'secondary-ip' && ipTargetsRule ? { countedIn: 'addresses' } : {},
  prefixes: ({ mode, slotsPerEni }) =>
    mode === 'prefix' ? { countedIn: 'prefixes', slotsPerEni } : {},
  'system-and-cluster-pods': ({ podsWanted }) => ({ pods: podsWanted }),
  'max-pods': stopAtMaxPods,
  'eni-limit': ({ usableEnis }, { maxEnis }) => ({ maxEnis: Math.min(maxEnis, usableEnis) }),
};

/** No pods beyond max pods, and no ENI once the pool has reached them. */
function stopAtMaxPods(facts: NodeFacts, model: NodeModel): Partial<NodeModel> {
  const { maxPods, hostNetworkPods, slotsPerEni } = facts;
  return {
    pods: Math.min(model.pods, Math.max(0, maxPods - hostNetworkPods)),
    maxEnis: Math.ceil(maxPods / slotsPerEni),
  };
}

/** Addresses that a node's ENIs take, in the eyes of a model. */
function heldByEnis({ countedIn, pods, slotsPerEni, maxEnis, ...model }: NodeModel): number {
  if (countedIn === 'whole-enis') {
    const enis = Math.ceil(pods / slotsPerEni) + model.warmEnis;
    return Math.min(enis, maxEnis) * model.addressesPerEni;
  }
  const unit = countedIn === 'prefixes' ? PREFIX_SIZE : 1;
  const slots = Math.min(Math.ceil(pods / unit), maxEnis * slotsPerEni);
  const enis = Math.max(1, Math.ceil(slots / slotsPerEni));
  return enis + slots * unit;
}

/**
 * The shares of all causes, in the order of SPREADSHEET_CAUSES, zero shares kept. Whatever the
 * models leave unexplained of a plain cluster is what ipamd makes of the warm settings, so the shares
 * sum exactly to `held` − `used`.
 * @param plainHeld What the plan would hold without the ways of taking addresses that came later
 */
export function causeShares(
  alike: readonly NodesAlike[],
  used: number,
  plainHeld: number,
  held: number,
): readonly SpreadsheetShare[] {
  let models = alike;
  let before = used;
  const heldAfter = (cause: SpreadsheetCause): number => {
    if (cause === 'further-modes') return held;
    if (cause === 'warm-settings') return plainHeld;
    models = models.map((nodes) => applyChange(nodes, cause));
    return heldInAll(models);
  };
  return SPREADSHEET_CAUSES.map((cause) => {
    const after = heldAfter(cause);
    const addresses = after - before;
    before = after;
    return { cause, addresses };
  });
}

function applyChange(alike: NodesAlike, cause: keyof typeof CHANGES): NodesAlike {
  const { facts, model } = alike;
  return { ...alike, model: { ...model, ...CHANGES[cause](facts, model) } };
}

function heldInAll(alike: readonly NodesAlike[]): number {
  return alike.reduce((sum, { nodes, model }) => sum + nodes * heldByEnis(model), 0);
}
