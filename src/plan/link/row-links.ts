// How each row of the form stands in a link, and what it means by what it leaves out.
import type { ConsumerKind } from '@/engine';
import { CONSUMER } from '@/plan/rows/consumer';
import type { RowLink } from './row-fields';
import { NEWEST_LINK_DEFAULTS } from './versions';

export const CONSUMER_LINK: RowLink<typeof CONSUMER> = {
  key: 'consumer',
  table: CONSUMER,
  positions: ['kind', 'count', 'addresses', 'zones'],
  emptyIsDefault: true,
};

export function consumerDefaults(kind: ConsumerKind) {
  const { consumerCount: count, consumerAddresses } = NEWEST_LINK_DEFAULTS;
  return { kind, defaults: { kind: '', count, addresses: consumerAddresses[kind] } };
}
