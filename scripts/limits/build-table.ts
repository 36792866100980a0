import type { InstanceType } from '@/limits';
import { compareTypeNames } from './compare-type-names';
import type { CniLimits } from './parse/parse-cni-limits';
import type { KarpenterType } from './parse/parse-karpenter-types';

/** What each upstream table says, by type. */
export interface UpstreamTables {
  readonly cni: ReadonlyMap<string, CniLimits>;
  /** Branch ENIs. */
  readonly controller: ReadonlyMap<string, number>;
  readonly karpenter: ReadonlyMap<string, KarpenterType>;
}

/** The table of all types that the CNI's list has, in order. */
export function buildTable({ cni, controller, karpenter }: UpstreamTables): InstanceType[] {
  return [...cni]
    .map(([name, { networkCards, ipv4PerEni, prefixCapable }]) => {
      const facts = karpenter.get(name);
      return {
        name,
        maxEnis: networkCards[0] ?? 0,
        ipv4PerEni,
        prefixCapable,
        vcpus: facts?.vcpus,
        networkCards,
        memoryMiB: facts?.memoryMiB,
        arch: facts?.arch,
        branchEnis: controller.get(name) ?? facts?.branchEnis,
        inControllerTable: controller.has(name),
      };
    })
    .sort((a, b) => compareTypeNames(a.name, b.name));
}

/** What the controller's table said when the present table was made: for a run without it. */
export function controllerOf(present: readonly InstanceType[]): ReadonlyMap<string, number> {
  const branchEnis = new Map<string, number>();
  for (const type of present) {
    if (type.inControllerTable) branchEnis.set(type.name, type.branchEnis ?? 0);
  }
  return branchEnis;
}

/** What Karpenter's page said when the present table was made: for a run without it. */
export function karpenterOf(present: readonly InstanceType[]): ReadonlyMap<string, KarpenterType> {
  return new Map(
    present.map(({ name, vcpus, memoryMiB, arch, branchEnis }) => {
      return [name, { vcpus, memoryMiB, arch, branchEnis }];
    }),
  );
}

/**
 * Types whose max pods as AWS publishes them are not ENIs × (addresses per ENI − 1) + 2, or that
 * only one of the two lists has; each as a sentence.
 */
export function crossCheck(
  cni: ReadonlyMap<string, CniLimits>,
  published: ReadonlyMap<string, number>,
): string[] {
  const contradictions: string[] = [];
  for (const [name, { networkCards, ipv4PerEni }] of cni) {
    const computed = (networkCards[0] ?? 0) * (ipv4PerEni - 1) + 2;
    const maxPods = published.get(name);
    if (maxPods === undefined) contradictions.push(`${name}: no published max pods`);
    else if (maxPods !== computed) {
      contradictions.push(`${name}: published max pods ${maxPods}, its limits give ${computed}`);
    }
  }
  for (const name of published.keys()) {
    if (!cni.has(name)) contradictions.push(`${name}: published max pods, but no limits`);
  }
  return contradictions;
}
