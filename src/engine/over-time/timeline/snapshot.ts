// The state of a cluster at one time of a scenario, for a person to look at.
import type { AddressingMode, ZoneId } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { NodePhase } from '@/engine/over-time/cluster/node-phase';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';
import { addressOf, coolingIn, podsIn, slotSize } from '@/engine/over-time/node/eni-slots';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { runScenario } from '@/engine/over-time/simulate';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

/** What an address of a subnet is used for. */
export const ADDRESS_USES = [
  'free',
  'reserved',
  'others',
  'primary',
  'pod',
  'cooling',
  'warm',
  // Free, but for prefixes alone.
  'kept',
] as const;
export type AddressUse = (typeof ADDRESS_USES)[number];

export interface SubnetSnapshot {
  readonly label: string;
  /** For each address of the subnet an index into ADDRESS_USES. */
  readonly uses: Uint8Array;
}

export interface EniSnapshot {
  readonly isPrimary: boolean;
  readonly slots: readonly SlotSnapshot[];
}

/** A filled slot. */
export interface SlotSnapshot {
  /** 16 in a prefix, else 1; on one node both where prefixes have been switched on or off. */
  readonly addresses: number;
  readonly pods: number;
  readonly cooling: number;
}

export interface NodeSnapshot {
  /** Unique in the scenario, by order of launch. */
  readonly number: number;
  readonly group: string;
  readonly subnet: string;
  readonly zone: ZoneId;
  readonly phase: Exclude<NodePhase, 'gone'>;
  readonly mode: AddressingMode;
  readonly slotsPerEni: number;
  readonly enis: readonly EniSnapshot[];
  /** Single addresses of an Auto Mode node, where no /28 was whole (R34). */
  readonly singles: readonly ('pod' | 'cooling' | 'warm')[];
  /** Pods on the node without an address. */
  readonly waiting: number;
}

export interface Snapshot {
  readonly subnets: readonly SubnetSnapshot[];
  readonly nodes: readonly NodeSnapshot[];
}

/** The state after `seconds` of a scenario: the same run, stopped there. */
export function snapshotAt(scenario: Scenario, seed: number, seconds: number): Snapshot {
  return snapshotOf(runScenario(scenario, seed, seconds));
}

export function snapshotOf(cluster: Cluster): Snapshot {
  const nodes = cluster.groups.flatMap((group) => group.nodes).sort((a, b) => a.index - b.index);
  const uses = new Map(cluster.subnets.map(({ space }) => [space, usesWithoutNodes(space)]));
  for (const node of nodes) markNode(uses, node);
  return {
    nodes: nodes.map(nodeSnapshot),
    subnets: cluster.subnets.map(({ label, space }) => ({ label, uses: usesOf(uses, space) })),
  };
}

type UsesBySpace = ReadonlyMap<SubnetSpace, Uint8Array>;

function usesOf(uses: UsesBySpace, space: SubnetSpace): Uint8Array {
  const found = uses.get(space);
  if (found === undefined) throw new Error('an address of no subnet');
  return found;
}

/** What is taken, as if others held all of it. */
function usesWithoutNodes(space: SubnetSpace): Uint8Array {
  const uses = new Uint8Array(space.size);
  for (let address = 0; address < space.size; address += 1) {
    if (space.isTaken(address)) uses[address] = code('others');
    else if (space.isKept(address)) uses[address] = code('kept');
  }
  uses.fill(code('reserved'), 0, 4);
  uses[space.size - 1] = code('reserved');
  return uses;
}

function code(use: AddressUse): number {
  return ADDRESS_USES.indexOf(use);
}

function markNode(bySpace: UsesBySpace, { ipamd }: SimNode): void {
  for (const { space, address, use } of ipamd.otherAddresses) {
    usesOf(bySpace, space)[address] = code(use === 'eni' ? 'primary' : use);
  }
  for (const eni of ipamd.pool.enis) {
    const uses = usesOf(bySpace, eni.space);
    uses[eni.address] = code('primary');
    eni.slots.forEach((_, slot) => {
      const first = addressOf(eni, slot);
      const size = slotSize(eni, slot, ipamd.policy.unit);
      const pods = first + podsIn(eni, slot);
      const cooling = pods + coolingIn(eni, slot);
      uses.fill(code('warm'), first, first + size);
      uses.fill(code('cooling'), pods, cooling);
      uses.fill(code('pod'), first, pods);
    });
  }
}

function nodeSnapshot({ index, group, subnet, phase, ipamd }: SimNode): NodeSnapshot {
  if (phase === 'gone') throw new Error('a node that is gone is still listed');
  return {
    number: index + 1,
    group: group.spec.label,
    subnet: subnet.label,
    zone: subnet.zone,
    phase,
    mode: ipamd.policy.mode,
    slotsPerEni: ipamd.policy.slotsPerEni,
    enis: ipamd.pool.enis.map((eni) => ({
      isPrimary: eni.isPrimary,
      slots: eni.slots.map((_, slot) => ({
        addresses: slotSize(eni, slot, ipamd.policy.unit),
        pods: podsIn(eni, slot),
        cooling: coolingIn(eni, slot),
      })),
    })),
    singles: ipamd.pool.singles.map(({ use }) => use),
    waiting: ipamd.waiting,
  };
}
