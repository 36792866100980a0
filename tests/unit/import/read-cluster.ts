// What a text was read as, and what a drawn cluster has, in the same words.
import fc from 'fast-check';
import { readImport } from '@/import/read-import';
import { readYaml } from '@/import/structured/read-yaml';
import { findInstanceType } from '@/limits';
import type { AnyCluster } from '../../support/arbitraries/any-cluster';

export const read = (text: string) => readImport([text], { findType: findInstanceType, readYaml });

/** Subnets, one line each, whatever their order. */
export function subnetsIn(text: string): readonly string[] {
  return subnetsOf(read(text));
}

export function subnetsOf({
  subnets,
}: Pick<AnyCluster | ReturnType<typeof read>, 'subnets'>): readonly string[] {
  return subnets
    .map(({ id, zone, cidr, available }) => [id, zone, cidr, available].join(' '))
    .sort();
}

/** How many nodes of a type are in a zone, whatever their order. */
export function nodesIn(text: string): readonly string[] {
  return read(text)
    .nodes.flatMap(({ type, zones = {} }) =>
      Object.entries(zones).map(([zone, count]) => `${type} ${zone} ${count}`),
    )
    .sort();
}

export function nodesOf({ nodes }: AnyCluster): readonly string[] {
  const counts = new Map<string, number>();
  for (const { type, zone } of nodes) {
    const key = `${type} ${zone}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).sort();
}

/** Blanks between the columns of a table. */
export const gap = fc.integer({ min: 3, max: 9 });
/** By which what is drawn is shuffled. */
export const seed = fc.integer({ min: 2, max: 997 });
