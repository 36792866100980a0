import type { CountedRequirements } from '@/engine';
import { requirements } from '@/i18n/en/answer/requirements';
import { addresses, listOf } from '@/i18n/en/wording/counts';

/** What an answer counts of that which the plan is required to hold, and what it leaves out. */
export function countedRequirements({
  required,
  counted,
  notCounted,
}: CountedRequirements): readonly string[] {
  const left = notCounted.map((name) => requirements.inShort(name, required));
  return [
    ...(counted.includes('keep-free')
      ? [
          `Counted with ${addresses(required.keepFree)} kept free in each subnet, as the plan requires.`,
        ]
      : []),
    ...(left.length > 0 ? [`Not judged as the plan requires it: ${listOf(left)}.`] : []),
  ];
}
