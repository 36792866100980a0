import type { ZoneId } from '@/engine';
import { type FieldReading, faulty } from './field-reading';
import { MAX_ZONE_LENGTH } from './number-ranges';

/** `all`: all zones of the plan. */
export type ZoneList = 'all' | readonly ZoneId[];
export type ZoneListReading = FieldReading<ZoneList>;

/** The zones of the plan's subnets, in listed order. */
export interface KnownZones {
  readonly zones: readonly ZoneId[];
  /** Every subnet's zone could be read: a zone that is not among `zones` does not exist. */
  readonly complete: boolean;
  /** Those that have a subnet for nodes. */
  readonly nodeZones: ReadonlySet<ZoneId>;
}

/** Of the zones of a node group, the first without a subnet for nodes; `all`: none in the plan. */
export function zoneWithoutNodeSubnet(
  zones: 'all' | readonly ZoneId[],
  { zones: known, complete, nodeZones }: KnownZones,
): ZoneId | undefined {
  if (!complete) return undefined;
  if (zones === 'all') return nodeZones.size === 0 ? known[0] : undefined;
  return zones.find((zone) => !nodeZones.has(zone));
}

const ZONE = /^[a-z0-9][a-z0-9-]*$/;

/** Reads a zone, `a` or `ap-northeast-2a`: lower-case letters, digits and hyphens, as AWS has them. */
export function parseZone(text: string): FieldReading<ZoneId> {
  const typed = text.trim();
  if (isZone(typed)) return { ok: true, value: typed };
  const lowered = typed.toLowerCase();
  return faulty({ code: 'ZONE_UNREADABLE' }, isZone(lowered) ? [lowered] : []);
}

/**
 * Reads a group's zones: nothing for all zones of the plan, otherwise names parted by commas; zones
 * of one character may stand together, `ab`. Each has to be a zone of the plan, and stand once.
 */
export function parseZoneList(text: string, known: KnownZones): ZoneListReading {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: 'all' };
  const reading = readZoneList(typed, known);
  const lowered = typed.toLowerCase();
  if (reading.ok || lowered === typed || !readZoneList(lowered, known).ok) return reading;
  return { ...reading, fixes: [lowered] };
}

function readZoneList(typed: string, known: KnownZones): ZoneListReading {
  const zones = splitZones(typed, known.zones);
  const seen = new Set<ZoneId>();
  for (const zone of zones) {
    if (known.complete && !known.zones.includes(zone)) {
      return faulty({ code: 'ZONE_UNKNOWN', zone, known: known.zones });
    }
    if (!isZone(zone)) return faulty({ code: 'ZONE_UNREADABLE' });
    if (seen.has(zone)) {
      return faulty({ code: 'ZONE_TWICE', zone }, [
        formatZoneList([...new Set(zones)], known.zones),
      ]);
    }
    seen.add(zone);
  }
  return { ok: true, value: zones };
}

/** The text that `parseZoneList` reads as these zones of a plan with `planZones`. */
export function formatZoneList(
  zones: 'all' | readonly ZoneId[],
  planZones: readonly ZoneId[],
): string {
  if (zones === 'all') return '';
  return zones.join(planZones.every(isLetter) ? '' : ',');
}

function splitZones(typed: string, planZones: readonly ZoneId[]): readonly string[] {
  if (typed.includes(',')) return typed.split(',').map((zone) => zone.trim());
  const isName = planZones.includes(typed) || typed.includes('-');
  if (isName || !planZones.every(isLetter)) return [typed];
  return [...typed];
}

function isLetter(zone: string): boolean {
  return zone.length === 1;
}

function isZone(text: string): boolean {
  return text.length <= MAX_ZONE_LENGTH && ZONE.test(text);
}
