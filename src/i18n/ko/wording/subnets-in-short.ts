import { subnetNamed } from './counts';

/** `서브넷 b, a`; of more than two the first: `서브넷 b 등 3개`. */
export function subnetsInShort(labels: readonly string[]): string {
  return subnetNamed(labels.length > 2 ? `${labels[0]} 등 ${labels.length}개` : labels.join(', '));
}
