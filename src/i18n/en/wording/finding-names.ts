// What findings that are told together are of: names in their order, each once.
import { capital, listOf, subnetsNamed } from './counts';

type Found<Part> = readonly Part[];

/** `Subnet a`, `Subnets a and b` */
export function subnets(found: Found<{ readonly subnet: string }>): string {
  return capital(subnetsNamed(found.map((one) => one.subnet)));
}

export function groups(found: Found<{ readonly group: string }>): string {
  return listOf([...new Set(found.map((one) => one.group))]);
}

export function types(found: Found<{ readonly instanceType: string }>): string {
  return listOf([...new Set(found.map((one) => one.instanceType))]);
}

/** Groups that are named apart may be of one type. */
export function isOneType(found: Found<{ readonly instanceType: string }>): boolean {
  return found.every((one) => one.instanceType === found[0]?.instanceType);
}

/** `zone a`, `zones a and b` */
export function zones(found: Found<{ readonly zone: string }>): string {
  const names = [...new Set(found.map((one) => one.zone))];
  return `${names.length === 1 ? 'zone' : 'zones'} ${listOf(names)}`;
}

export function verb(found: Found<unknown>, one: string, many: string): string {
  return found.length === 1 ? one : many;
}
