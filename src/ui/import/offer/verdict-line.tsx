import type { AllMessages } from '@/i18n';
import { cellInShort, questionCell } from '@/i18n/questions';
import { NOT_RUN, NOTHING_REQUIRED, verdictTone } from '@/i18n/verdict';
import type { PlanText } from '@/plan';
import { useAllMessages } from '@/store';
import { readPlan } from '@/store/document';
import { classes, TONE_TEXT, VerdictMark } from '@/ui/shared/look';

/** The verdict at rest that a plan would have, in a few words; no green, as its scenario is not run. */
export function VerdictLine({ text }: { readonly text: PlanText }) {
  const messages = useAllMessages();
  const { tone, words } = verdictOf(text, messages);
  return (
    <span className={classes('flex items-center gap-1.5 text-12 font-semibold', TONE_TEXT[tone])}>
      <VerdictMark tone={tone} className="size-3.5 shrink-0" />
      {words}
    </span>
  );
}

function verdictOf(text: PlanText, messages: AllMessages) {
  const { outcome } = readPlan(text);
  if (outcome.kind !== 'answered')
    return { tone: 'neutral', words: messages.importDialog.notYet } as const;
  const cell = questionCell({ question: 'at-rest', answer: outcome.usage, run: NOT_RUN }, messages);
  const tone = verdictTone(outcome.usage.verdict, NOT_RUN, NOTHING_REQUIRED, undefined);
  return { tone, words: `${cell.label}: ${cellInShort(cell)}` };
}
