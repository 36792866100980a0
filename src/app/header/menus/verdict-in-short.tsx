// The verdict on a plan as its entry in a list has it.
import type { AllMessages } from '@/i18n';
import { withoutMarks } from '@/i18n';
import { cellInShort, questionCell } from '@/i18n/questions';
import {
  type LowEndView,
  lowEndView,
  NOT_RUN,
  notMet,
  openRequirement,
  type RequiredTold,
  type RunTold,
  scenarioName,
  verdictTone,
} from '@/i18n/verdict';
import { type Answer, type AnswerWithNumbers, hasNumbers } from '@/store/document';
import { lowEndUnasked, requiredUnasked } from '@/store/simulation';
import type { MenuItem } from '@/ui/shared/floating';
import { TONE_TEXT, VerdictMark } from '@/ui/shared/look';

/** What is known of a plan besides how it is at rest. */
export interface Known {
  readonly run: RunTold;
  readonly required: RequiredTold;
  readonly lowEnd: LowEndView | undefined;
}

/** The verdict's mark and few words: at rest, in the scenario and of what is required, where that is known: green only where all of it is. */
export function inShort(
  answer: Answer,
  messages: AllMessages,
  known?: Known,
): Pick<MenuItem, 'hint' | 'icon'> {
  const mark = 'size-4';
  if (!hasNumbers(answer)) {
    return {
      hint: messages.planMenu.noVerdict,
      icon: <VerdictMark tone="neutral" className={mark} />,
    };
  }
  const { usage, plan } = answer;
  const run = known?.run ?? { ...NOT_RUN, scenario: scenarioName(plan.scenario) };
  const rest = questionCell({ question: 'at-rest', answer: usage, run }, messages);
  const required = known?.required ?? requiredUnasked(answer);
  const lowEnd = known ? known.lowEnd : lowEndAtRest(answer, messages);
  const { ofHighEnd } = messages.results.verdict;
  const end = lowEnd === undefined ? '' : ofHighEnd;
  const told = [end + cellInShort(rest)];
  const low = withoutMarks(lowEnd?.line() ?? '');
  if (low !== '') told.unshift(low);
  const later = questionCell({ question: 'scenario', answer: usage, run }, messages);
  told.push(`${later.label}: ${later.number}`);
  if (required.judged.length > 0) told.push(requiredInShort(required, messages));
  const tone = verdictTone(usage.verdict, run, required, lowEnd);
  return {
    hint: told.join(' · '),
    icon: <VerdictMark tone={tone} className={`${mark} ${TONE_TEXT[tone]}`} />,
  };
}

function requiredInShort(required: RequiredTold, { requirements }: AllMessages): string {
  const status = notMet(required) === undefined ? openRequirement(required) : 'failed';
  return `${requirements.title}: ${requirements.status[status ?? 'met']}`;
}

/** Of a plan for which nothing is run. */
export function lowEndAtRest(
  answer: AnswerWithNumbers,
  messages: AllMessages,
): LowEndView | undefined {
  const unasked = lowEndUnasked(answer);
  return unasked && lowEndView(unasked, () => messages);
}
