// What findings that are told together are of: names in their order, each once.
import { listOf, subnetNamed } from './counts';

type Found<Part> = readonly Part[];

export function subnets(found: Found<{ readonly subnet: string }>): string {
  return `${subnetNamed(listOf(found.map((one) => one.subnet)))}`;
}

export function groups(found: Found<{ readonly group: string }>): string {
  return `노드 그룹 ${listOf([...new Set(found.map((one) => one.group))])}`;
}

export function types(found: Found<{ readonly instanceType: string }>): string {
  return listOf([...new Set(found.map((one) => one.instanceType))]);
}

export function zones(found: Found<{ readonly zone: string }>): string {
  return `가용 영역 ${listOf([...new Set(found.map((one) => one.zone))])}`;
}
