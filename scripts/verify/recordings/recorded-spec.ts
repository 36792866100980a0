// What the engine is told of a recorded node.

import type { NodeSpec, PodNetworking } from '@/engine';
import { readIpamdEnvironment } from '@/engine';
import { readFeatures } from '@/engine/nodes/ipamd-settings';
import type { RecordedConfig } from './recorded-config';

/** `isPrimaryExcluded`: the node's subnet is tagged kubernetes.io/role/cni=0. */
export function recordedSpec(
  config: RecordedConfig,
  isPrimaryExcluded: boolean,
): Omit<NodeSpec, 'pods'> {
  const features = readFeatures(config.env);
  return {
    limits: {
      maxEnis: config.enis,
      ipv4PerEni: config.ipv4PerEni,
      prefixCapable: config.nonNitro !== true,
    },
    settings: readIpamdEnvironment(config.env),
    maxPods: config.maxPods,
    layout: {
      podNetworking: podNetworking(features.customNetworking, isPrimaryExcluded),
      unmanagedEnis: config.unmanagedEnis ?? 0,
      efaOnlyEnis: 0,
      trunk: features.podEni && config.trunkCapable === true ? 'attached' : 'none',
      hasPodSubnet: true,
    },
  };
}

/** Custom networking beats subnet discovery. */
function podNetworking(isCustom: boolean, isPrimaryExcluded: boolean): PodNetworking {
  if (isCustom) return 'custom-networking';
  return isPrimaryExcluded ? 'primary-excluded' : 'node-subnet';
}
