import { withoutMarks } from '@/i18n';
import { heldTold } from '@/i18n/verdict';
import { useAllMessages, useAnswer, useNumberFormat } from '@/store';
import { type AnswerWithNumbers, hasNumbers } from '@/store/document';
import { useRequiredTold, useRunTold } from '@/store/simulation';
import { copyText } from '@/ui/shared/browser';
import { Button } from '@/ui/shared/controls';
import { CheckIcon, CopyIcon } from '@/ui/shared/look';
import { useCopied } from '@/ui/shared/spoken';
import { doesTold } from './does/does-told';
import { useDrawer } from './drawer-state';
import { sumTitle } from './why/sum-title';
import { whyRun } from './why/why-run';
import { sumText, whySum } from './why/why-sum';

/** Copies the sum of the drawer and what the plan does, as a text in the language of the page. */
export function DrawerCopy() {
  const answer = useAnswer();
  return hasNumbers(answer) ? <Copy answer={answer} /> : null;
}

function Copy({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const words = messages.drawer;
  const format = useNumberFormat();
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const sumOf = useDrawer((state) => state.sumOf);
  const [isCopied, tellCopied] = useCopied(words);
  const copy = async () => {
    const sum = whySum(answer, sumOf, messages, run);
    const { lines } = doesTold(answer.usage, heldTold(answer.usage, run), messages);
    const told =
      sumOf === 'worst-subnet' ? whyRun(answer.usage, run, required, messages) : undefined;
    const ofRun = told
      ? [
          told.title,
          ...told.lines.map((line) => withoutMarks(line)),
          '',
          messages.overTime.why.atRest,
        ]
      : [];
    const text = [
      ...ofRun,
      sumTitle(answer, sumOf, messages, run),
      ...(sum ? [sumText(sum, format, messages)] : []),
      '',
      ...lines.map((line) => withoutMarks(line)),
    ].join('\n');
    tellCopied(await copyText(text));
  };
  return (
    <Button className="min-h-7! text-12" aria-label={words.copySum} onClick={copy}>
      {isCopied ? <CheckIcon /> : <CopyIcon />}
      {words.copy}
    </Button>
  );
}
