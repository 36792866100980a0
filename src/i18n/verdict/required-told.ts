// What is known of what a plan is required to hold.
import type { JudgedRequirement, Requirements } from '@/engine';
import type { NotMet, ScenarioName } from '@/i18n/verdict-values';

export interface RequiredTold {
  readonly required: Requirements;
  /** None where nothing is required. */
  readonly judged: readonly JudgedRequirement[];
  /** What a plan lacks, in whole sentences: in words that come later than the first sight. */
  readonly say: (failed: NotMet, scenario: ScenarioName) => string;
}

export const NOTHING_REQUIRED: RequiredTold = {
  required: { keepFree: 0, growth: 0, scenario: false, zoneLoss: false },
  judged: [],
  say: () => '',
};

/** What a plan must hold besides, as it is and with each of some changes. */
export interface RequiredOfChanges {
  /** `undefined`: it holds all. */
  readonly now: NotMet | undefined;
  readonly changes: readonly (NotMet | undefined)[];
  readonly scenario: ScenarioName;
}

/** The first requirement that fails; `undefined`: none does, as far as that is known. */
export function notMet({
  required,
  judged,
}: Pick<RequiredTold, 'required' | 'judged'>): NotMet | undefined {
  const failed = judged.flatMap((each) => (each.status === 'failed' ? [each] : []));
  const [first] = failed;
  return first && { required, ...first, more: failed.length - 1 };
}

/** Whether some requirement is still to be heard of, or nothing will be; `undefined`: all is known. */
export function openRequirement({
  judged,
}: Pick<RequiredTold, 'judged'>): 'checking' | 'not-run' | undefined {
  const has = (wanted: JudgedRequirement['status']) =>
    judged.some(({ status }) => status === wanted);
  if (has('checking')) return 'checking';
  return has('not-run') ? 'not-run' : undefined;
}
