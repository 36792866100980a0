// An event as a line of prose with gaps, which are fields and selects.
import type { EventKind, EventText } from '@/plan';

export const PROSE_GAPS = [
  'kind',
  'group',
  'strategy',
  'zone',
  'at',
  'to',
  'over',
  'maxUnavailable',
  'budget',
  'podsPerMinute',
  'lasts',
  'instanceType',
  'nodes',
  'podsPerNode',
] as const;
export type ProseGap = (typeof PROSE_GAPS)[number];

/** A sentence for each kind; an upgrade says what its strategy asks for. */
export type ProseKey =
  | Exclude<EventKind, 'upgrade'>
  | 'none'
  | 'managed'
  | 'karpenter'
  | 'blue-green'
  | 'fargate';

/**
 * @param drifts its nodes are none of a managed node group: the numbers of one do nothing
 * @param ofPods it upgrades pods on Fargate, which have no strategy
 */
export function proseKey(
  { kind, strategy }: Pick<EventText, 'kind' | 'strategy'>,
  drifts: boolean,
  ofPods = false,
): ProseKey {
  if (kind !== 'upgrade') return kind;
  if (ofPods) return 'fargate';
  if (drifts) return 'blue-green';
  return strategy === 'default' || strategy === 'minimal' ? 'managed' : strategy;
}

/** Words and gaps of one sentence, or of two, never share a key: `to` is a word and a gap. */
export type ProsePart = { readonly key: string } & (
  | { readonly gap: ProseGap }
  | { readonly text: string }
);

/** The parts of a sentence with its gaps in braces, in order. */
export function proseParts(sentence: string): readonly ProsePart[] {
  return sentence
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? textPart(part.trim(), index) : gapPart(gapOf(part))))
    .filter((part) => !('text' in part) || part.text !== '');
}

function textPart(text: string, index: number): ProsePart {
  return { key: `text ${index}`, text };
}

function gapPart(gap: ProseGap): ProsePart {
  return { key: `gap ${gap}`, gap };
}

function gapOf(name: string): ProseGap {
  const found = PROSE_GAPS.find((gap) => gap === name);
  if (found === undefined) throw new Error(`a sentence has a gap ${name}`);
  return found;
}
