import type { Architecture } from '@/limits';
import { UnreadableInput } from './unreadable-input';

export interface KarpenterType {
  readonly vcpus: number | undefined;
  readonly memoryMiB: number | undefined;
  readonly arch: Architecture | undefined;
  /** Branch ENIs; 0 when Karpenter offers none. */
  readonly branchEnis: number | undefined;
}

/**
 * vCPUs, memory, architecture and branch ENIs, from Karpenter's page of instance types
 * (website/content/en/docs/reference/instance-types.md).
 * @throws UnreadableInput naming file, type and label
 */
export function parseKarpenterTypes(
  source: string,
  file: string,
): ReadonlyMap<string, KarpenterType> {
  const types = new Map<string, KarpenterType>();
  for (const section of source.split(/^### /m).slice(1)) {
    const [, name] = /^`([^`]+)`/.exec(section) ?? [];
    if (name === undefined) throw new UnreadableInput(`${file}: a heading without a type`);
    types.set(name, readType(section, `${file}: ${name}`));
  }
  if (types.size === 0) throw new UnreadableInput(`${file}: no instance types`);
  return types;
}

function readType(section: string, where: string): KarpenterType {
  const rows = new Map<string, string>();
  for (const [, label = '', value = ''] of section.matchAll(/^\s*\|([^|]+)\|([^|]*)\|\s*$/gm)) {
    rows.set(label.trim(), value.trim());
  }
  const count = (label: string): number => {
    const value = rows.get(label);
    if (value === undefined || !/^\d+$/.test(value)) {
      throw new UnreadableInput(`${where}: no readable ${label}`);
    }
    return Number(value);
  };
  const arch = rows.get('kubernetes.io/arch');
  if (arch !== 'amd64' && arch !== 'arm64') {
    throw new UnreadableInput(`${where}: no readable kubernetes.io/arch`);
  }
  const podEni = 'vpc.amazonaws.com/pod-eni';
  return {
    vcpus: count('karpenter.k8s.aws/instance-cpu'),
    memoryMiB: count('karpenter.k8s.aws/instance-memory'),
    arch,
    branchEnis: rows.has(podEni) ? count(podEni) : 0,
  };
}
