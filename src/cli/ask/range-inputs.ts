// Inputs of ranges and zones.

import { type Cidr, subnetSize, type ZoneId } from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { nodeZonesOf, parseAddress, readVpcRange, readZones } from '@/plan';
import type { QuestionInput } from './plan-question';

/** The range of a VPC, /16 to /28 as AWS allows it; none of those that no VPC can have (R26). */
export const VPC: QuestionInput<Cidr> = {
  shown: 'RANGE',
  isRequired: true,
  expects: () => 'a range from /16 to /28 that a VPC can have, as 10.0.0.0/20',
  read: (text) => {
    const range = readVpcRange(text);
    return range.ok ? range.cidr : undefined;
  },
  why: (text) => {
    const range = readVpcRange(text);
    return range.ok || range.fault === 'unreadable'
      ? undefined
      : ENGLISH.vpc.rangeFault(range.fault);
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
  why: (text) => {
    const unread = text.split(',').filter((each) => readRange(each.trim()) === undefined);
    return ENGLISH.vpc.takenUnread(unread.map((each) => each.trim()));
  },
  otherwise: () => [],
};

/** Zones with commas between them. */
function zonesOr<Otherwise>(otherwise: QuestionInput<readonly ZoneId[] | Otherwise>['otherwise']) {
  const input: QuestionInput<readonly ZoneId[] | Otherwise> = {
    shown: 'ZONE,ZONE…',
    expects: () => 'up to 16 zones with commas between them, each once, as a,b,c',
    read: (text) => {
      const read = readZones(text);
      return read.ok ? read.zones : undefined;
    },
    why: (text) => {
      const read = readZones(text);
      return read.ok || read.fault.why === 'none' ? undefined : ENGLISH.vpc.zonesFault(read.fault);
    },
    otherwise,
  };
  return input;
}

/** Those of the plan's nodes where they are left out. */
export const ZONES = zonesOr<never>(({ cluster }) => nodeZonesOf(cluster));

/** The plan's subnets as they are where they are left out. */
export const ZONES_OR_PLAN = zonesOr<'as-planned'>(() => 'as-planned');

/** An aligned range of any size; `undefined` for anything else. */
function readRange(text: string): Cidr | undefined {
  const [, address = '', length = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? [];
  const base = parseAddress(address);
  const prefixLength = Number(length);
  if (base === undefined || length === '' || prefixLength > 32) return undefined;
  return base % subnetSize(prefixLength) === 0 ? { base, prefixLength } : undefined;
}
