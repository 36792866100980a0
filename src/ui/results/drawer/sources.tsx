import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { heldSum } from './why/plan-sums';
import { RuleLine, RuleSources } from './why/rule-list';
import { rulesOf } from './why/why-row';

/** The rules that gave the numbers of the plan, and where they were read. */
export function Sources({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const rules = rulesOf(heldSum(answer.usage, messages).rows);
  return (
    <>
      <p>{messages.drawer.sourcesText}</p>
      <div className="mt-2">
        {rules.map((rule) => (
          <RuleLine key={rule} rule={rule} />
        ))}
      </div>
      <RuleSources rules={rules} />
    </>
  );
}
