// Inputs of ranges and zones.
import { type Cidr, reservedRange, subnetSize, type ZoneId } from '@/engine';
import { parseAddress } from '@/plan';
import type { QuestionInput } from './plan-question';

/** The range of a VPC, /16 to /28 as AWS allows it; none of those that no VPC can have (R26). */
export const VPC: QuestionInput<Cidr> = {
  shown: 'RANGE',
  isRequired: true,
  expects: () => 'a range from /16 to /28 that a VPC can have, as 10.0.0.0/20',
  read: (text) => {
    const range = readRange(text);
    if (range === undefined || reservedRange(range) !== undefined) return undefined;
    return range.prefixLength >= 16 && range.prefixLength <= 28 ? range : undefined;
  },
  otherwise: () => undefined,
};

/** Ranges that are not to be touched, of any size. */
export const TAKEN: QuestionInput<readonly Cidr[]> = {
  shown: 'RANGE,RANGE…',
  expects: () => 'ranges with commas between them, as 10.0.0.0/24,10.0.8.0/22',
  read: (text) => {
    const ranges = text.split(',').map((each) => readRange(each.trim()));
    const read = ranges.filter((range) => range !== undefined);
    return read.length === ranges.length ? read : undefined;
  },
  otherwise: () => [],
};

const MOST_ZONES = 16;

/** Zones with commas between them; those of the plan's nodes where they are left out. */
export const ZONES: QuestionInput<readonly ZoneId[]> = {
  shown: 'ZONE,ZONE…',
  expects: () => 'up to 16 zones with commas between them, each once, as a,b,c',
  read: (text) => {
    const zones = text.split(',').map((zone) => zone.trim());
    const isRead = zones.every((zone) => /^[a-z\d-]{1,32}$/.test(zone));
    const isOnce = new Set(zones).size === zones.length && zones.length <= MOST_ZONES;
    return isRead && isOnce ? zones : undefined;
  },
  otherwise: ({ cluster: { subnets } }) => [...new Set(subnets.map(({ zone }) => zone))],
};

/** An aligned range of any size; `undefined` for anything else. */
function readRange(text: string): Cidr | undefined {
  const [, address = '', length = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? [];
  const base = parseAddress(address);
  const prefixLength = Number(length);
  if (base === undefined || length === '' || prefixLength > 32) return undefined;
  return base % subnetSize(prefixLength) === 0 ? { base, prefixLength } : undefined;
}
