// What nodes of a run still want, and a subnet refuses them.
import type { Lack, LackingNodes, NodeClass, PoolPolicy } from '@/engine/model';
import { CHECK_INTERVAL_MS } from '@/engine/over-time/cluster/node-turns';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';
import { SHORTAGE_PAUSE_MS } from '@/engine/over-time/node/pool/pool-growth';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import { heldByNode } from './held-by-node';

/** Of the subnets. */
export type Labels = ReadonlyMap<SubnetSpace, string>;

/** Those that are ready and ask, equal ones together. */
export function lackingNodes(
  nodes: readonly SimNode[],
  planned: readonly NodeClass[],
  labels: Labels,
): readonly LackingNodes[] {
  const all = new Map<string, LackingNodes>();
  for (const node of nodes) {
    const one = node.phase === 'ready' ? lackOf(node, planned, labels) : undefined;
    if (one === undefined) continue;
    const key = JSON.stringify({ ...one, nodes: 0 });
    all.set(key, { ...one, nodes: (all.get(key)?.nodes ?? 0) + 1 });
  }
  return [...all.values()].toSorted((a, b) => b.nodes - a.nodes);
}

/** What of it a subnet refuses; `undefined`: nothing. */
function lackOf(
  node: SimNode,
  planned: readonly NodeClass[],
  labels: Labels,
): LackingNodes | undefined {
  const { ipamd, subnet, pods } = node;
  const refused = refusedRequest(node);
  const label = refused && labels.get(refused.by);
  if (refused === undefined || label === undefined) return undefined;
  const { lack, atOnce, everySeconds } = refused;
  const waiting = waitingForSubnets(node.waits) + waitingForSubnets(node.branchWaits);
  const { enis, assigned, warm, held } = heldByNode(ipamd);
  const { footprint } = classOf(planned, subnet.label, pods) ?? {};
  const wanted = footprint
    ? {
        warm: footprint.warm,
        held: footprint.held,
        enis: footprint.activeEnis + footprint.warmEnis,
      }
    : { warm, held, enis };
  return {
    nodes: 1,
    lack,
    subnet: label,
    atOnce,
    everySeconds,
    waiting,
    pods: assigned,
    warm,
    held,
    enis,
    wanted,
  };
}

/** The class of the plan at rest that such a node is of; one that was launched in another subnet has that of its pods. */
function classOf(
  planned: readonly NodeClass[],
  subnet: string,
  pods: number,
): NodeClass | undefined {
  const equal = planned.filter(({ design, ...of }) => of.pods + design.branchPods === pods);
  return equal.find((of) => of.subnet === subnet) ?? equal[0];
}

function waitingForSubnets({ shares = [] }: SimNode['waits']): number {
  return shares.reduce((sum, { reason, pods }) => sum + (reason === 'subnet-short' ? pods : 0), 0);
}

interface RefusedRequest extends Pick<LackingNodes, 'lack' | 'atOnce' | 'everySeconds'> {
  readonly by: SubnetSpace;
}

/** That for which pods wait, before one that is for warm addresses alone. */
function refusedRequest(node: SimNode): RefusedRequest | undefined {
  const waiting = waitingForSubnets(node.waits);
  const [ofPool, ofBranches] = [refusedByPool(node, waiting), refusedBesidePool(node)];
  const isForBranches = waiting === 0 && waitingForSubnets(node.branchWaits) > 0;
  return (isForBranches ? ofBranches : undefined) ?? ofPool ?? ofBranches;
}

function refusedByPool({ ipamd }: SimNode, waiting: number): RefusedRequest | undefined {
  const { pool, policy } = ipamd;
  const { request } = pool;
  if (!pool.isAsking || pool.refusedBy === undefined || request.kind === 'none') return undefined;
  const { kind, slots } = request;
  const lack = kind === 'create' ? lackedEni(policy, waiting) : lackedSlots(policy);
  const atOnce = slots * policy.unit + (kind === 'create' ? 1 : 0);
  const everyMs = pool.asksAtEveryCheck ? CHECK_INTERVAL_MS : SHORTAGE_PAUSE_MS;
  return { lack, atOnce, everySeconds: everyMs / 1000, by: pool.refusedBy };
}

/** The trunk, without which there is no branch ENI, or a branch ENI that a pod waits for. */
function refusedBesidePool({ ipamd }: SimNode): RefusedRequest | undefined {
  const { branches, branchesRefusedBy: by, policy, hasTrunk } = ipamd;
  if (by === undefined) return undefined;
  const lacksTrunk = policy.trunk && !hasTrunk;
  if (!lacksTrunk && (branches?.waiting ?? 0) === 0) return undefined;
  const lack = lacksTrunk ? 'trunk' : 'branch-enis';
  return { lack, atOnce: 1, everySeconds: CHECK_INTERVAL_MS / 1000, by };
}

function lackedEni({ target }: PoolPolicy, waiting: number): Lack {
  return target.rule === 'warm-eni' && waiting === 0 ? 'spare-eni' : 'eni';
}

function lackedSlots({ mode }: PoolPolicy): Lack {
  return mode === 'prefix' ? 'prefixes' : 'addresses';
}
