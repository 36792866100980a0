// Rows as the page adds them.
import { cidrsOverlap, formatCidr, subnetSize } from '@/engine';
import { newSubnet, type PlanText, type SubnetText } from '@/plan';
import { readPlan } from '@/store/document';
import { freeRowId } from './rows';

const ADDRESS_SPACE = 2 ** 32;
const ZONE_LETTERS = 'abcdef';

/**
 * A subnet like the one above it: the next free range of that size, in the next zone. The first of a
 * cluster that runs is one whose free addresses are known.
 */
export function nextSubnet(text: PlanText, below: SubnetText | undefined): SubnetText {
  const model = below ?? text.subnets.at(-1);
  const fresh = newSubnet(freeRowId(text.subnets));
  if (model === undefined) {
    return { ...fresh, zone: 'a', ...(text.live ? { usedAs: 'available', used: '' } : {}) };
  }
  return {
    ...fresh,
    zone: nextZone(text.subnets),
    range: nextRange(text, model),
    usedAs: model.usedAs,
    used: model.usedAs === 'in-use' ? '0' : '',
  };
}

/** The first letter that no subnet lies in; nothing where zones have longer names. */
export function nextZone(subnets: readonly SubnetText[]): string {
  const zones = subnets.map((row) => row.zone.trim());
  const taken = new Set(zones);
  const letters = zones.every((zone) => zone === '' || /^[a-z]$/.test(zone));
  return letters ? ([...ZONE_LETTERS].find((letter) => !taken.has(letter)) ?? '') : '';
}

function nextRange(text: PlanText, model: SubnetText): string {
  const { subnets } = readPlan(text).parts;
  const range = subnets.get(model.id)?.range;
  if (range === undefined) return '';
  const { cidr, prefixLength } = range;
  if (cidr === undefined) return `/${prefixLength}`;
  const taken = [...subnets.values()].flatMap((other) => other.range?.cidr ?? []);
  const size = subnetSize(prefixLength);
  for (let base = cidr.base + size; base + size <= ADDRESS_SPACE; base += size) {
    const next = { base, prefixLength };
    if (!taken.some((other) => cidrsOverlap(next, other))) return formatCidr(next);
  }
  return '';
}
