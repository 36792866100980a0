import { subnetNamed } from './counts';

/** `서브넷 a, b`; of more than two the one that decides: `서브넷 b 등 3개`. @param labels in the plan's order */
export function subnetsInShort(labels: readonly string[], deciding = labels[0]): string {
  return subnetNamed(labels.length > 2 ? `${deciding} 등 ${labels.length}개` : labels.join(', '));
}
