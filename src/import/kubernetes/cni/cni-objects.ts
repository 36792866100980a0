import type { Facts, PodSubnetFact } from '@/import/facts/facts';
import type { BlockReading, Format } from '@/import/format';
import { ownList, ownText } from '@/import/structured/own-field';
import { kubernetesObjects } from '@/import/structured/records';
import { isZone } from '@/import/tables/value-forms';

/** ENIConfigs of custom networking: pods' subnets by their ids. */
export const eniConfig: Format = {
  name: 'kubectl get eniconfig',
  recognise: (block) => kubernetesObjects(block, 'ENIConfig').length > 0,
  read: (block) =>
    eniConfigReading(
      kubernetesObjects(block, 'ENIConfig').map((config) => {
        const name = ownText(config, 'metadata', 'name') ?? '';
        const zone = isZone(name) ? name : undefined;
        return { zone, id: ownText(config, 'spec', 'subnet') };
      }),
    ),
};

/** That there are ENIConfigs does not say that they are used. */
export function eniConfigReading(podSubnets: readonly PodSubnetFact[]): BlockReading {
  return {
    podSubnets,
    evidence: [{ name: 'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG', code: 'ENI_CONFIGS' }],
    warnings: [{ code: 'SUBNET_IDS_ONLY' }, { code: 'CUSTOM_NETWORKING_GUESSED' }],
  };
}

const FEATURES = [
  ['SecurityGroupsForPods', 'ENABLE_POD_ENI'],
  ['CustomNetworking', 'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG'],
] as const;

/** CNINodes: one a node, with the features that it has. */
export const cniNode: Format = {
  name: 'kubectl get cninode',
  recognise: (block) => kubernetesObjects(block, 'CNINode').length > 0,
  read: (block) =>
    cniNodeReading(
      kubernetesObjects(block, 'CNINode').map((node) => ownList(node, 'spec', 'features')),
    ),
};

/** What the features of each node say of all of them. */
export function cniNodeReading(all: readonly (readonly unknown[])[]): BlockReading {
  const evidence = FEATURES.flatMap(([feature, name]): Facts['evidence'] => {
    const on = all.filter((features) =>
      features.some((one) => ownText(one, 'name') === feature),
    ).length;
    return on > 0 ? [{ name, code: 'SOME_NODES', on, of: all.length }] : [];
  });
  const isMixed = evidence.some((one) => one.code === 'SOME_NODES' && one.on < one.of);
  return {
    evidence,
    nodeCount: all.length,
    warnings: [{ code: 'TYPE_MISSING' }, ...(isMixed ? [{ code: 'MIXED_MODES' } as const] : [])],
  };
}
