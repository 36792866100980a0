import type { AllMessages } from '@/i18n';
import { questionCell } from '@/i18n/questions';
import type { Tone } from '@/i18n/verdict';
import type { PlanText } from '@/plan';
import { useAllMessages } from '@/store';
import { readPlan } from '@/store/document';
import { classes, VerdictMark } from '@/ui/shared/look';

const TONE_TEXT: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  neutral: 'text-muted',
  checking: 'text-muted',
};
const NOT_RUN = { status: 'not-run', scenario: 'scenario' } as const;

/** The verdict at rest that a plan would have, in a few words. */
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
  const number = [cell.number, cell.unit].filter((part) => part).join(' ');
  return { tone: cell.tone, words: [number, cell.line].filter((part) => part !== '').join(', ') };
}
