// How a VPC is to be split, as a link has it. Grammar: link.md.
import {
  type Cidr,
  CONTROL_PLANE_LENGTH,
  LOAD_BALANCERS_LENGTH,
  reservedRange,
  subnetSize,
  type ZoneId,
} from '@/engine';
import { parseAddress } from '@/plan/fields/cidr';
import { isInside } from './vpc-tree';

/** What the page is asked to split; every text as typed. */
export interface VpcWishes {
  readonly vpc: string;
  /** `undefined`: those of the plan's nodes. */
  readonly zones: string | undefined;
  /** Prefix lengths of the subnets in each zone for load balancers and for the control plane. */
  readonly loadBalancers: number;
  readonly controlPlane: number;
  /** The proposal has pods in a second range, as custom networking has them. */
  readonly podsApart: boolean;
  /** The plan's own subnets where they lie, in place of what is proposed. */
  readonly startsAtPlan: boolean;
}

const NAMES = ['zones', 'load-balancers', 'control-plane', 'pods', 'start'] as const;

/** What is wished of the split, of a text as a view holds it: `10.0.0.0/16`, `10.0.0.0/16;zones=a,b;start=plan` */
export function vpcWishes(text: string): VpcWishes {
  const [vpc = '', ...fields] = text.split(';');
  const typed = new Map(
    fields.map((field) => {
      const at = field.indexOf('=');
      return [field.slice(0, at), field.slice(at + 1)];
    }),
  );
  const length = (name: (typeof NAMES)[number], usual: number) => {
    const [, digits = ''] = /^\/(\d\d)$/.exec(typed.get(name) ?? '') ?? [];
    const read = Number(digits);
    return read >= 16 && read <= 28 ? read : usual;
  };
  return {
    vpc,
    zones: typed.get('zones'),
    loadBalancers: length('load-balancers', LOAD_BALANCERS_LENGTH),
    controlPlane: length('control-plane', CONTROL_PLANE_LENGTH),
    podsApart: typed.get('pods') === 'apart',
    startsAtPlan: typed.get('start') === 'plan',
  };
}

/** The text that `vpcWishes` reads; what is usual is left out. */
export function writeVpcWishes(wishes: VpcWishes): string {
  const { vpc, zones, loadBalancers, controlPlane, podsApart, startsAtPlan } = wishes;
  const fields = [
    zones === undefined ? '' : `;zones=${zones}`,
    loadBalancers === LOAD_BALANCERS_LENGTH ? '' : `;load-balancers=/${loadBalancers}`,
    controlPlane === CONTROL_PLANE_LENGTH ? '' : `;control-plane=/${controlPlane}`,
    podsApart ? ';pods=apart' : '',
    startsAtPlan ? ';start=plan' : '',
  ];
  // An empty field is no reason to leave.
  return `${vpc}${fields.join('')}` || ';';
}

export type VpcRangeFault = 'unreadable' | 'ipv6' | 'size' | 'reserved' | { readonly meant: Cidr };

/** The range of a VPC, /16 to /28 as AWS allows it, and none of those that no VPC can have (R26). */
export function readVpcRange(
  text: string,
):
  | { readonly ok: true; readonly cidr: Cidr }
  | { readonly ok: false; readonly fault: VpcRangeFault } {
  const read = readAnyRange(text);
  if (read === undefined) {
    return { ok: false, fault: IPV6_RANGE.test(text.trim()) ? 'ipv6' : 'unreadable' };
  }
  if (read.prefixLength < 16 || read.prefixLength > 28) return { ok: false, fault: 'size' };
  const host = read.base % subnetSize(read.prefixLength);
  if (host !== 0) return { ok: false, fault: { meant: { ...read, base: read.base - host } } };
  if (reservedRange(read) !== undefined) return { ok: false, fault: 'reserved' };
  return { ok: true, cidr: read };
}

/** Ranges of a pasted list, and what of it is none; the range around an address stands for it. */
export function readTaken(text: string): {
  readonly ranges: readonly Cidr[];
  readonly unread: readonly string[];
} {
  const words = text.split(/[\s,;"'[\]]+/).filter((word) => word !== '');
  const ranges: Cidr[] = [];
  const unread: string[] = [];
  for (const word of words) {
    const read = readAnyRange(word);
    if (read === undefined) unread.push(word);
    else ranges.push({ ...read, base: read.base - (read.base % subnetSize(read.prefixLength)) });
  }
  return { ranges, unread };
}

const MOST_ZONES = 16;

export type ZonesFault =
  | { readonly why: 'none' | 'too-many' }
  | { readonly why: 'not-a-zone' | 'twice'; readonly zone: string };

/** Zones apart by commas or spaces, each once. */
export function readZones(
  text: string,
):
  | { readonly ok: true; readonly zones: readonly ZoneId[] }
  | { readonly ok: false; readonly fault: ZonesFault } {
  const zones = text.split(/[\s,]+/).filter((zone) => zone !== '');
  const unread = zones.find((zone) => !/^[a-z\d-]{1,32}$/.test(zone));
  const twice = zones.find((zone, index) => zones.indexOf(zone) !== index);
  if (unread !== undefined) return { ok: false, fault: { why: 'not-a-zone', zone: unread } };
  if (twice !== undefined) return { ok: false, fault: { why: 'twice', zone: twice } };
  if (zones.length === 0) return { ok: false, fault: { why: 'none' } };
  return zones.length > MOST_ZONES
    ? { ok: false, fault: { why: 'too-many' } }
    : { ok: true, zones };
}

/** Hexadecimal digits, colons, and a length. */
const IPV6_RANGE = /^[\da-f:]*:[\da-f:.]*(\/\d{1,3})?$/i;

function readAnyRange(text: string): Cidr | undefined {
  const [, address = '', digits = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(text.trim()) ?? [];
  const base = parseAddress(address);
  const prefixLength = Number(digits);
  if (base === undefined || digits === '' || prefixLength > 32) return undefined;
  return { base, prefixLength };
}

/** The smallest range of a VPC with all these; `undefined`: they are none, or too far apart. */
export function rangeAround(cidrs: readonly Cidr[]): Cidr | undefined {
  const lowest = Math.min(...cidrs.map(({ base }) => base));
  const lengths = Array.from({ length: 13 }, (_, index) => 28 - index);
  return lengths
    .map((prefixLength) => ({ base: lowest - (lowest % subnetSize(prefixLength)), prefixLength }))
    .find((range) => cidrs.length > 0 && cidrs.every((cidr) => isInside(cidr, range)));
}
