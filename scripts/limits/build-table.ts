import type { InstanceType } from '@/limits';
import { compareTypeNames } from './compare-type-names';
import type { CniLimits } from './parse/parse-cni-limits';
import type { ControllerLimits } from './parse/parse-controller-limits';
import type { KarpenterType } from './parse/parse-karpenter-types';

/** What each upstream table says, by type. */
export interface UpstreamTables {
  readonly cni: ReadonlyMap<string, CniLimits>;
  readonly controller: ReadonlyMap<string, ControllerLimits>;
  /** Whether a type that the CNI lacks is taken from the controller's table. */
  readonly isTaken: (name: string) => boolean;
  readonly karpenter: ReadonlyMap<string, KarpenterType>;
}

/** The table of all types that the CNI's list or the controller's has, in order. */
export function buildTable({
  cni,
  controller,
  isTaken,
  karpenter,
}: UpstreamTables): InstanceType[] {
  const onlyInController = [...controller].filter(([name]) => !cni.has(name) && isTaken(name));
  return [...cni, ...onlyInController]
    .map(([name, { networkCards, ipv4PerEni, prefixCapable }]): InstanceType => {
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
        branchEnis: controller.get(name)?.branchEnis ?? facts?.branchEnis,
        inControllerTable: controller.has(name),
        limitsFrom: cni.has(name) ? 'cni' : 'controller',
      };
    })
    .sort((a, b) => compareTypeNames(a.name, b.name));
}

/** What of the upstream tables is not taken, and why; each as a sentence. */
export function notTaken({ cni, controller, karpenter }: UpstreamTables): string[] {
  const differing = [...cni].flatMap(([name, limits]) => {
    const other = controller.get(name);
    return other === undefined || limitsText(other) === limitsText(limits)
      ? []
      : [`${name}: the controller has ${limitsText(other)}, the CNI ${limitsText(limits)}`];
  });
  const withoutLimits = [...karpenter.keys()]
    .filter((name) => !cni.has(name) && !controller.has(name))
    .map((name) => `${name}: Karpenter has it, and neither the CNI nor the controller has limits`);
  return [...differing, ...withoutLimits];
}

function limitsText({ networkCards, ipv4PerEni, prefixCapable }: CniLimits): string {
  const prefixes = prefixCapable ? '' : ', no prefixes';
  return `${networkCards.join('/')} ENIs x ${ipv4PerEni} IPv4${prefixes}`;
}

/** What the controller's table said when the present table was made: for a run without it. */
export function controllerOf(
  present: readonly InstanceType[],
): ReadonlyMap<string, ControllerLimits> {
  const inTable = present.filter(({ inControllerTable }) => inControllerTable);
  return new Map(
    inTable.map(({ name, networkCards, ipv4PerEni, prefixCapable, branchEnis = 0 }) => [
      name,
      { networkCards, ipv4PerEni, prefixCapable, branchEnis },
    ]),
  );
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
