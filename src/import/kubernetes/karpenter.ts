import type { GroupFact, NodeFact, SubnetFact, UpgradeFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { Format } from '@/import/format';
import { isReady } from '@/import/kubernetes/nodes/nodes-objects';
import {
  type Fields,
  ownCount,
  ownField,
  ownList,
  ownText,
  ownTexts,
} from '@/import/structured/own-field';
import { kubernetesObjects } from '@/import/structured/records';
import { isSubnetId, isTypeName } from '@/import/tables/value-forms';

/** Karpenter's NodePool, and that of Auto Mode: which types, and how many nodes run now. */
export const nodePool: Format = {
  name: 'NodePool',
  recognise: (block) => kubernetesObjects(block, 'NodePool').length > 0,
  read: (block, { findType }) => {
    const pools = kubernetesObjects(block, 'NodePool');
    const groups = pools.map((pool) => groupFact(pool, (type) => findType(type)?.vcpus));
    const isAuto = groups.some(({ kind }) => kind === 'auto-mode');
    return {
      groups,
      upgrade: pools.map(upgradeFact).find((one) => one !== undefined),
      ...(isAuto ? { cluster: { autoMode: true } } : {}),
    };
  },
};

function groupFact(pool: Fields, cpusOf: (type: string) => number | undefined): GroupFact {
  const types = wanted(pool, 'node.kubernetes.io/instance-type');
  const zones = wanted(pool, 'topology.kubernetes.io/zone');
  const template = ['spec', 'template', 'spec', 'nodeClassRef'] as const;
  const isAuto = ownText(pool, ...template, 'group') === 'eks.amazonaws.com';
  const running = ownCount(pool, 'status', 'resources', 'nodes');
  const count = ownCount(pool, 'spec', 'replicas') ?? running ?? null;
  return {
    name: ownText(pool, 'metadata', 'name'),
    types,
    count,
    zonesAllowed: zones.length > 0 ? zones : undefined,
    kind: isAuto ? 'auto-mode' : undefined,
    nodeClass: ownText(pool, ...template, 'name'),
    atMost: count === null ? nodesWithin(pool, types, cpusOf) : undefined,
  };
}

function wanted(pool: Fields, label: string): readonly string[] {
  const all = ownList(pool, 'spec', 'template', 'spec', 'requirements');
  const one = all.find(
    (item) => ownText(item, 'key') === label && ownText(item, 'operator') === 'In',
  );
  const isType = label.endsWith('instance-type');
  return ownTexts(one, 'values').filter((value) => !isType || isTypeName(value));
}

/** How many nodes of one type the limit on vCPUs allows. */
function nodesWithin(
  pool: Fields,
  types: readonly string[],
  cpusOf: (type: string) => number | undefined,
): number | undefined {
  const limit = ownCount(pool, 'spec', 'limits', 'cpu');
  const [type = ''] = types;
  const cpus = types.length === 1 ? cpusOf(type) : undefined;
  return limit === undefined || cpus === undefined ? undefined : Math.floor(limit / cpus);
}

function upgradeFact(pool: Fields): UpgradeFact | undefined {
  const budgets = ownList(pool, 'spec', 'disruption', 'budgets');
  const open = budgets.find((budget) => ownField(budget, 'schedule') === undefined);
  const budget = ownText(open ?? budgets[0], 'nodes');
  return budget === undefined ? undefined : { strategy: 'karpenter', budget };
}

/** EC2NodeClass: subnets by their ids, and max pods. */
export const ec2NodeClass: Format = {
  name: 'EC2NodeClass',
  recognise: (block) => kubernetesObjects(block, 'EC2NodeClass').length > 0,
  read: (block) => {
    const all = kubernetesObjects(block, 'EC2NodeClass');
    return {
      nodeClasses: all.map((one) => ({
        name: ownText(one, 'metadata', 'name') ?? '',
        kind: 'EC2NodeClass',
        maxPods: ownCount(one, 'spec', 'kubelet', 'maxPods'),
      })),
      subnetIds: all.flatMap(subnetsOf),
      warnings: [{ code: 'SUBNET_IDS_ONLY' }],
    };
  },
};

function subnetsOf(nodeClass: Fields): readonly SubnetFact[] {
  const found = ownList(nodeClass, 'status', 'subnets').map((subnet) => ({
    id: ownText(subnet, 'id'),
    zone: ownText(subnet, 'zone'),
    zoneId: ownText(subnet, 'zoneID'),
  }));
  return found.length > 0 ? found : selected(nodeClass, 'subnetSelectorTerms');
}

function selected(nodeClass: Fields, key: string): readonly SubnetFact[] {
  return ownList(nodeClass, 'spec', key).flatMap((term) => {
    const id = ownText(term, 'id');
    return id !== undefined && isSubnetId(id) ? [{ id }] : [];
  });
}

/** NodeClass of Auto Mode. */
export const autoNodeClass: Format = {
  name: 'NodeClass',
  recognise: (block) => kubernetesObjects(block, 'NodeClass').length > 0,
  read: (block) => {
    const all = kubernetesObjects(block, 'NodeClass');
    const isSingle = all.some(
      (one) => ownText(one, 'spec', 'advancedNetworking', 'ipv4PrefixSize') === '32',
    );
    const single: ImportWarning[] = isSingle ? [{ code: 'AUTO_MODE_SINGLE_ADDRESSES' }] : [];
    return {
      cluster: { autoMode: true },
      subnetIds: all.flatMap((one) => [...subnetsOf(one)]),
      podSubnets: all.flatMap((one) => selected(one, 'podSubnetSelectorTerms')),
      warnings: [{ code: 'SUBNET_IDS_ONLY' }, ...single],
    };
  },
};

/** NodeClaims as objects: one is one instance. */
export const nodeClaimObjects: Format = {
  name: 'kubectl get nodeclaims',
  recognise: (block) => kubernetesObjects(block, 'NodeClaim').length > 0,
  read: (block) => {
    const claims = kubernetesObjects(block, 'NodeClaim');
    const warnings: ImportWarning[] = claims.every(isReady) ? [] : [{ code: 'NODE_NOT_READY' }];
    return { nodes: claims.map(claimFact), warnings };
  },
};

function claimFact(claim: Fields): NodeFact {
  const label = (name: string) => ownText(claim, 'metadata', 'labels', name);
  return {
    name: ownText(claim, 'status', 'nodeName') ?? ownText(claim, 'metadata', 'name'),
    instance: /i-[0-9a-f]{8,17}$/.exec(ownText(claim, 'status', 'providerID') ?? '')?.[0],
    type: label('node.kubernetes.io/instance-type'),
    zone: label('topology.kubernetes.io/zone'),
    group: label('karpenter.sh/nodepool'),
    maxPods: ownCount(claim, 'status', 'capacity', 'pods'),
  };
}
