import { subnetNamed, subnetsNamed } from './counts';

/** `subnets b and a`; of more than two the first: `subnet b and 2 other subnets`. */
export function subnetsInShort(labels: readonly string[]): string {
  return labels.length > 2
    ? `${subnetNamed(labels[0])} and ${labels.length - 1} other subnets`
    : subnetsNamed(labels);
}
