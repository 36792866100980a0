/** `서브넷 b, a`; of more than two the first: `서브넷 b 등`. */
export function subnetsInShort(labels: readonly string[]): string {
  return `서브넷 ${labels.length > 2 ? `${labels[0]} 등` : labels.join(', ')}`;
}
