import type { InstanceType } from '@/limits';
import {
  AS_FAMILY,
  NO_PREFIXES,
  NOT_IN_CNI,
  NOT_IN_CONTROLLER,
  PER_VCPU,
  UNKNOWN,
} from '@/limits/table-text';

/** The text form that `decodeTable` reads; `types` are in order, a family's types side by side. */
export function formatTable(types: readonly InstanceType[]): string {
  const families = new Map<string, InstanceType[]>();
  for (const type of types) {
    const family = type.name.slice(0, type.name.indexOf('.'));
    const members = families.get(family);
    if (members === undefined) families.set(family, [type]);
    else members.push(type);
  }
  return [...families].map(([family, members]) => formatFamily(family, members)).join('\n');
}

function formatFamily(family: string, types: readonly InstanceType[]): string {
  const [first = [], ...others] = types.map(marksOf);
  const shared = first.filter((mark) => others.every((marks) => marks.includes(mark)));
  const perVcpu = memoryPerVcpu(types);
  const memory = perVcpu === undefined ? [] : [`${perVcpu}${PER_VCPU}`];
  const head = [family, ...memory, ...shared].join(' ');
  return [head, ...types.map((type) => formatType(family, shared, perVcpu, type))].join(',');
}

function formatType(
  family: string,
  shared: readonly string[],
  perVcpu: number | undefined,
  type: InstanceType,
): string {
  const memory = isAsFamily(type, perVcpu) ? AS_FAMILY : memoryGiB(type);
  return [
    type.name.slice(family.length + 1),
    `${type.networkCards.join('/')}x${type.ipv4PerEni}`,
    ...[type.vcpus, memory, type.branchEnis].map((value) => value ?? UNKNOWN),
    ...marksOf(type).filter((mark) => !shared.includes(mark)),
  ].join(' ');
}

/** What most of a family have, where several have the same. */
function memoryPerVcpu(types: readonly InstanceType[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { vcpus, memoryMiB } of types) {
    const each = (memoryMiB ?? 0) / 1024 / (vcpus ?? 0);
    if (Number.isFinite(each)) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined || most[1] < 2 ? undefined : most[0];
}

function isAsFamily(type: InstanceType, perVcpu: number | undefined): boolean {
  const { vcpus } = type;
  return perVcpu !== undefined && vcpus !== undefined && memoryGiB(type) === vcpus * perVcpu;
}

function memoryGiB({ memoryMiB }: InstanceType): number | undefined {
  return memoryMiB === undefined ? undefined : memoryMiB / 1024;
}

function marksOf(type: InstanceType): string[] {
  const marks: string[] = [];
  if (type.arch !== undefined) marks.push(type.arch);
  if (!type.prefixCapable) marks.push(NO_PREFIXES);
  if (!type.inControllerTable) marks.push(NOT_IN_CONTROLLER);
  if (type.limitsFrom === 'controller') marks.push(NOT_IN_CNI);
  return marks;
}
