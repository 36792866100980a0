import type { InstanceType } from '@/limits';
import { NO_PREFIXES, NOT_IN_CNI, NOT_IN_CONTROLLER, UNKNOWN } from '@/limits/table-text';

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
  const head = [family, ...shared].join(' ');
  return [head, ...types.map((type) => formatType(family, shared, type))].join(',');
}

function formatType(family: string, shared: readonly string[], type: InstanceType): string {
  const memoryGiB = type.memoryMiB === undefined ? undefined : type.memoryMiB / 1024;
  return [
    type.name.slice(family.length + 1),
    `${type.networkCards.join('/')}x${type.ipv4PerEni}`,
    ...[type.vcpus, memoryGiB, type.branchEnis].map((value) => value ?? UNKNOWN),
    ...marksOf(type).filter((mark) => !shared.includes(mark)),
  ].join(' ');
}

function marksOf(type: InstanceType): string[] {
  const marks: string[] = [];
  if (type.arch !== undefined) marks.push(type.arch);
  if (!type.prefixCapable) marks.push(NO_PREFIXES);
  if (!type.inControllerTable) marks.push(NOT_IN_CONTROLLER);
  if (type.limitsFrom === 'controller') marks.push(NOT_IN_CNI);
  return marks;
}
