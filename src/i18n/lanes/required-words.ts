// Whether a change makes a plan hold what it must hold besides.
import { type JudgedRequirement, type Requirements, requiredOf } from '@/engine';
import type { AllMessages } from '@/i18n/messages';
import { notMet } from '@/i18n/verdict/required-told';
import type { ScenarioName } from '@/i18n/verdict-values';
import { withoutMarks } from '@/i18n/wording/marks';

interface Around {
  /** `undefined`: nothing, or it is told elsewhere. */
  readonly required: Requirements | undefined;
  readonly scenario: ScenarioName;
}

/** One phrase; none where nothing is required. */
export function requiredWords(
  judged: readonly JudgedRequirement[],
  { required, scenario }: Around,
  { repairs, requirements }: Pick<AllMessages, 'repairs' | 'requirements'>,
): readonly string[] {
  if (required === undefined || requiredOf(required).length === 0) return [];
  const failed = notMet({ required, judged });
  if (failed !== undefined) {
    return [repairs.notMet(withoutMarks(requirements.lack(failed, scenario)))];
  }
  const isKnown = judged.length > 0 && judged.every(({ status }) => status === 'met');
  return [isKnown ? repairs.meets : repairs.requiredNotTried];
}
