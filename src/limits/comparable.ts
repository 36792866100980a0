import type { InstanceType } from './instance-type';
import { allInstanceTypes, findInstanceType } from './lookup';

/** General purpose, compute and memory: what most node groups choose from. */
const COMMON = /^[cmr](\d+)[a-z]*$/;

/**
 * Types to hold against one: the other sizes of its family, metal ones aside, then the same size of common
 * families of the same architecture that are no older, in the table's order. Of those with the same vCPUs, ENIs and addresses,
 * which hold the same, the first alone.
 *
 * @param name exactly as EC2 writes it
 * @returns empty for a type that the table lacks
 */
export function comparableTypes(name: string): readonly InstanceType[] {
  const type = findInstanceType(name);
  if (type === undefined) return [];
  const [family, size] = partsOf(type);
  const types = allInstanceTypes();
  const ofFamily = types.filter((each) => {
    const [itsFamily, itsSize] = partsOf(each);
    return itsFamily === family && !itsSize.startsWith('metal');
  });
  const ofSize = types.filter((each) => {
    const [itsFamily, itsSize] = partsOf(each);
    const isNoOlder =
      generationOf(COMMON.exec(itsFamily)?.[1]) >= generationOf(/\d+/.exec(family)?.[0]);
    return itsSize === size && each.arch === type.arch && isNoOlder;
  });
  const known = new Set([limitsOf(type)]);
  return [...ofFamily, ...ofSize].filter((each) => {
    const isNew = !known.has(limitsOf(each));
    known.add(limitsOf(each));
    return isNew;
  });
}

function partsOf({ name }: InstanceType): readonly [family: string, size: string] {
  const [family = '', size = ''] = name.split('.');
  return [family, size];
}

/** Below all others where there is none. */
function generationOf(digits: string | undefined): number {
  return digits === undefined ? -1 : Number(digits);
}

/** What decides how many addresses its nodes hold. */
function limitsOf({ vcpus, networkCards, ipv4PerEni, prefixCapable, branchEnis }: InstanceType) {
  return [vcpus, networkCards.join('+'), ipv4PerEni, prefixCapable, branchEnis].join(' ');
}
