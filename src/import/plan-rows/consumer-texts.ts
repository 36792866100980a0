// What else holds addresses, as rows of the plan.
import type { Imported } from '@/import/summary/imported';
import { type ConsumerText, newConsumer } from '@/plan';
import type { SubnetTexts } from './subnet-texts';

/**
 * Where counts of free addresses are known these hold what load balancers and others take: only in a
 * plan that works out the rest of it can they be named.
 */
export function consumerTexts(
  imported: Imported,
  { rows, isLive }: SubnetTexts,
): readonly ConsumerText[] {
  const hasCounts = imported.subnets.some(({ available }) => available !== undefined);
  if (hasCounts && !isLive) return [];
  const zoneOf = new Map(imported.subnets.map(({ id, zone }) => [id, zone]));
  const zones = new Set(rows.map(({ zone }) => zone));
  return imported.consumers.flatMap(({ kind, count = 1, addresses, subnets = [] }, index) => {
    const own = [...new Set(subnets.map((id) => zoneOf.get(id)))];
    const known = own.filter((zone) => zone !== undefined && zones.has(zone));
    if (subnets.length > 0 && known.length === 0) return [];
    const places = kind === 'control-plane' ? 1 : count * Math.max(1, known.length);
    const row: ConsumerText = {
      ...newConsumer(kind, `c${index + 1}`),
      count: String(count),
      addresses: addresses === undefined ? '' : String(Math.ceil(addresses / places)),
      zones: known.length === zones.size ? '' : known.join(','),
    };
    return [row];
  });
}
