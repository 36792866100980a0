import { subnetNamed, subnetsNamed } from './counts';

/** `subnets a and b`; of more than two the one that decides: `subnet b and 2 other subnets`. @param labels in the plan's order */
export function subnetsInShort(labels: readonly string[], deciding = labels[0]): string {
  return labels.length > 2
    ? `${subnetNamed(deciding)} and ${labels.length - 1} other subnets`
    : subnetsNamed(labels);
}
