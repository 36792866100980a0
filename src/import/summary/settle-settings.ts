import type { Facts, SettingFact, SettingRank } from '@/import/facts/facts';
import type { ImportedSetting, ObservedNode } from './imported';

const RANKS: Readonly<Record<SettingRank, number>> = { addon: 0, lines: 1, complete: 2 };

export interface Settled {
  readonly settings: Readonly<Record<string, ImportedSetting>>;
  /** Two sources give two values. */
  readonly differ: boolean;
  /** Nodes differ in how they hold addresses. */
  readonly isMixed: boolean;
}

/** One value of each setting: of the better source, else of the later. What is stated goes before evidence. */
export function settleSettings(
  { settings, evidence, nodes, interfaces }: Facts,
  observed: readonly ObservedNode[],
): Settled {
  const found = new Map<string, ImportedSetting>();
  for (const { name, ...why } of evidence) found.set(name, why);
  if (nodes.some(({ branchEnis = 0 }) => branchEnis > 0)) {
    found.set('ENABLE_POD_ENI', { code: 'POD_ENI_CAPACITY' });
  }
  if (interfaces.some(({ role }) => role === 'trunk')) {
    found.set('ENABLE_POD_ENI', { code: 'TRUNK_ENI' });
  }
  const on = observed.filter(({ prefixes }) => prefixes > 0).length;
  const off = observed.filter((one) => one.prefixes === 0 && one.secondaryAddresses > 0).length;
  if (on > 0) found.set('ENABLE_PREFIX_DELEGATION', { code: 'MODES_DIFFER', on, off });
  const stated = new Map<string, SettingFact>();
  let differ = false;
  for (const fact of settings) {
    const before = stated.get(fact.name);
    differ ||= before !== undefined && before.value !== fact.value;
    if (before === undefined || RANKS[fact.rank] >= RANKS[before.rank]) stated.set(fact.name, fact);
  }
  for (const { name, value } of stated.values()) found.set(name, value);
  return { settings: Object.fromEntries(found), differ, isMixed: on > 0 && off > 0 };
}
