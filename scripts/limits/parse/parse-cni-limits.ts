import { goFields, readGoMap } from './go-map';
import { UnreadableInput } from './unreadable-input';

export interface CniLimits {
  readonly networkCards: readonly number[];
  readonly ipv4PerEni: number;
  readonly prefixCapable: boolean;
}

/**
 * ENIs and addresses per ENI, from pkg/vpc/vpc_ip_resource_limit.go of amazon-vpc-cni-k8s.
 * ENIs can hold prefixes when the hypervisor is nitro or there is none, as ipamd decides it.
 * @throws UnreadableInput naming file, type and field
 */
export function parseCniLimits(source: string, file: string): ReadonlyMap<string, CniLimits> {
  const limits = new Map<string, CniLimits>();
  for (const [name, entry] of readGoMap(source, file)) {
    const where = `${file}: ${name}`;
    const fields = goFields(entry, where);
    limits.set(name, {
      networkCards: readNetworkCards(entry, where),
      ipv4PerEni: atLeast(2, fields.count('IPv4Limit'), `${where}: IPv4Limit`),
      prefixCapable: fields.text('HypervisorType') === 'nitro' || fields.flag('IsBareMetal'),
    });
  }
  return limits;
}

/** ENIs of each card that an entry lists, in the order of the cards' numbers. */
export function networkCardsIn(entry: string, where: string): number[] {
  const cards: { readonly index: number; readonly enis: number }[] = [];
  for (const [, card = ''] of entry.matchAll(/\{([^{}]*MaximumNetworkInterfaces[^{}]*)\}/g)) {
    const { count } = goFields(card, where);
    const enis = atLeast(1, count('MaximumNetworkInterfaces'), `${where}: ENIs of a card`);
    cards.push({ index: count('NetworkCardIndex'), enis });
  }
  cards.sort((a, b) => a.index - b.index);
  if (cards.some((card, i) => card.index !== i)) {
    throw new UnreadableInput(`${where}: network cards are not numbered from 0 on`);
  }
  return cards.map((card) => card.enis);
}

function readNetworkCards(entry: string, where: string): number[] {
  const cards = networkCardsIn(entry, where);
  const { count } = goFields(entry, where);
  const enis = count('ENILimit');
  // Releases up to v1.20.0 list no card for the few types that EC2 does not tell of.
  if (cards.length === 0) return [atLeast(1, enis, `${where}: ENILimit`)];
  if (count('DefaultNetworkCardIndex') !== 0 || enis !== cards[0]) {
    throw new UnreadableInput(`${where}: ENILimit is not that of network card 0`);
  }
  return cards;
}

export function atLeast(least: number, value: number, what: string): number {
  if (value < least) throw new UnreadableInput(`${what} is ${value}, which is less than ${least}`);
  return value;
}
