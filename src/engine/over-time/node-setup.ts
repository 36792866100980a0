// The design of a node put on the addresses of its subnets.
import { furtherCards } from '@/engine/at-rest/kinds/further-cards';
import { shareBeside } from '@/engine/at-rest/quota-usage';
import {
  type EffectiveGroup,
  effectiveGroup,
  isExcludedForPods,
} from '@/engine/cluster/effective-group';
import type { ClusterPlan, NodeDesign, NodeGroup, PoolPolicy, Subnet } from '@/engine/model';
import { design } from '@/engine/nodes/design';
import { branchCooldownMs } from '@/engine/over-time/node/branch-enis';
import type { NodeNetwork } from '@/engine/over-time/node/node-network';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

/** A subnet of the plan with its addresses. */
export interface SubnetOfZone {
  readonly spec: Subnet;
  readonly space: SubnetSpace;
}

export interface NodeSetup {
  readonly policy: PoolPolicy;
  readonly network: NodeNetwork;
}

/** A node in one of the subnets of its zone, with its pods' ENIs in `podSubnet` where one is given. */
export function nodeSetup(
  plan: ClusterPlan,
  spec: NodeGroup,
  own: SubnetOfZone,
  inZone: readonly SubnetOfZone[],
  podSubnet: SubnetOfZone | undefined,
): NodeSetup {
  const group = effectiveGroup(plan, spec);
  const forPods = inZone.filter((subnet) => subnet.spec.use === 'pods');
  const multus = inZone.filter((subnet) => subnet.spec.use === 'multus');
  const node = design(group, {
    isExcludedForPods: isExcludedForPods(own.spec),
    hasPodSubnet: forPods.length > 0,
    multus: multus.map((subnet) => ({ isHostLocal: subnet.spec.hostLocal !== undefined })),
  });
  return {
    policy: node,
    network: {
      subnet: own.space,
      eniSubnets: eniSubnets(node, own, forPods, podSubnet),
      unmanaged: [
        ...node.attachedPods.map((pods, index) => ({
          space: (multus[index] as SubnetOfZone).space,
          pods,
        })),
        ...Array.from({ length: node.strayEnis }, () => ({ space: own.space, pods: 0 })),
      ],
      otherCards: furtherCards(node, podsOf(group)).share,
      branchPods: node.branchPods,
      branchLimit: node.branchLimit,
      branchCooldownMs: branchCooldownMs(plan.networking),
      isPod: node.kind === 'fargate',
      hasSingles: node.kind === 'auto-mode' && node.mode === 'prefix',
      neverReady: !node.canJoin,
      besideAddresses: shareBeside(node, spec.efaOnlyEnis),
    },
  };
}

/** Pods of the node that the plan gives it, replicas for the whole cluster aside. */
function podsOf({ podsAsked, places }: EffectiveGroup): number {
  return Math.min(podsAsked, places);
}

function eniSubnets(
  { enisLie }: NodeDesign,
  own: SubnetOfZone,
  forPods: readonly SubnetOfZone[],
  podSubnet: SubnetOfZone | undefined,
): readonly SubnetSpace[] {
  const discovered = forPods.map(({ space }) => space);
  switch (enisLie) {
    case 'node-subnet':
      return [own.space];
    case 'pod-subnet':
      return podSubnet ? [podSubnet.space] : [];
    case 'discovered':
      return [own.space, ...discovered];
    case 'discovered-elsewhere':
      return discovered;
  }
}
