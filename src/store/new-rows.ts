// Rows as the page adds them.
import { cidrsOverlap, formatCidr, subnetSize } from '@/engine';
import { newSubnet, type PlanText, type SubnetText } from '@/plan';
import { parseCidr } from '@/plan/fields/cidr';
import { freeRowId } from './rows';

const ADDRESS_SPACE = 2 ** 32;
const ZONE_LETTERS = 'abcdef';

/** A subnet like the one above it: the next free range of that size, in the next zone. */
export function nextSubnet(text: PlanText, below: SubnetText | undefined): SubnetText {
  const model = below ?? text.subnets.at(-1);
  const fresh = newSubnet(freeRowId(text.subnets));
  if (model === undefined) return { ...fresh, zone: 'a' };
  return {
    ...fresh,
    zone: nextZone(text.subnets.map((row) => row.zone.trim())),
    range: nextRange(text.subnets, model),
    usedAs: model.usedAs,
    used: model.usedAs === 'in-use' ? '0' : '',
  };
}

/** The first letter that no subnet lies in; nothing where zones have longer names. */
function nextZone(zones: readonly string[]): string {
  const taken = new Set(zones);
  const letters = zones.every((zone) => zone === '' || /^[a-z]$/.test(zone));
  return letters ? ([...ZONE_LETTERS].find((letter) => !taken.has(letter)) ?? '') : '';
}

function nextRange(rows: readonly SubnetText[], model: SubnetText): string {
  const read = parseCidr(model.range);
  if (!read.ok) return '';
  const { cidr, prefixLength } = read.value;
  if (cidr === undefined) return `/${prefixLength}`;
  const taken = rows.flatMap((row) => {
    const other = parseCidr(row.range);
    return other.ok && other.value.cidr !== undefined ? [other.value.cidr] : [];
  });
  const size = subnetSize(prefixLength);
  for (let base = cidr.base + size; base + size <= ADDRESS_SPACE; base += size) {
    const next = { base, prefixLength };
    if (!taken.some((other) => cidrsOverlap(next, other))) return formatCidr(next);
  }
  return '';
}
