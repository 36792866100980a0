import { subnetNamed, subnetsNamed } from './counts';

/** `subnets b and a`; of more than two the first: `subnet b and others`. */
export function subnetsInShort(labels: readonly string[]): string {
  return labels.length > 2 ? `${subnetNamed(labels[0])} and others` : subnetsNamed(labels);
}
