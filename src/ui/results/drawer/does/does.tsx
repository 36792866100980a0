import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useHeld } from '@/store/simulation';
import { Rich } from '@/ui/shared/look';
import { doesTold } from './does-told';

/** What the nodes of the plan do at rest, in sentences. */
export function Does({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { lines } = doesTold(answer.usage, useHeld(answer), useAllMessages());
  return (
    <div className="flex flex-col gap-2">
      {lines.map((line) => (
        <p key={line}>
          <Rich text={line} />
        </p>
      ))}
    </div>
  );
}
