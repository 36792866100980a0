import type { AllMessages } from '@/i18n';
import { foundSoFar } from '@/i18n/questions';
import { groupSentences } from '@/i18n/texts';
import { type PlanMost, safeNodes } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useSimulationOf } from '@/store/simulation';
import { Rich } from '@/ui/shared/look';
import { countedTold, mostTold } from './most-told';

/** Groups that are told here; each is told in its own row. */
const GROUPS_SHOWN = 4;
const COLUMNS = { gridTemplateColumns: 'repeat(auto-fit, minmax(11.5rem, 1fr))' };

/** The inverse of the question: what the subnets hold as they are. */
export function HowFar({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { needs: words, lanes } = useAllMessages();
  const told = useSimulationOf(answer, (state) => state.most);
  const most = foundSoFar(told);
  if (told.status === 'failed') return null;
  return (
    <section className="border-t border-line" aria-label={words.farTitle}>
      <h3 className="bg-sunken/50 px-4 py-2 text-13 font-semibold">
        {words.farTitle} <span className="text-12 font-normal text-muted">{words.farHint}</span>
      </h3>
      {most === undefined ? (
        <p className="min-h-22 border-t border-line px-4 py-3.5 text-13 text-muted">
          {lanes.checking}
        </p>
      ) : (
        <Far most={most} isKnown={told.status === 'known'} />
      )}
    </section>
  );
}

function nameOf(
  { label, maximum, arePods }: PlanMost['groups'][number],
  isKnown: boolean,
  words: AllMessages['needs'],
): string {
  if (maximum === undefined && isKnown) return words.mostAtRest(label, arePods);
  return arePods ? words.mostPods(label) : words.maximum(label);
}

function Far({ most, isKnown }: { readonly most: PlanMost; readonly isKnown: boolean }) {
  const messages = useAllMessages();
  const { needs: words, lanes } = messages;
  const format = useNumberFormat();
  const count = (nodes: number) => (nodes > 0 ? format.count(nodes) : words.none);
  const { ofAll, ofMix } = countedTold(most, isKnown, messages);
  const told = [
    ...mostTold(most, messages).map((each, index) =>
      // The mix is counted at rest; of replicas a larger number would be told that shrinks.
      index === 0
        ? { ...each, line: [...each.line, ...ofMix] }
        : isKnown
          ? each
          : { ...each, number: lanes.checking, line: [] },
    ),
    ...most.groups.slice(0, GROUPS_SHOWN).map((group) => {
      const isRunning = !isKnown && group.maximum === undefined;
      return {
        name: nameOf(group, isKnown, words),
        number: isRunning ? lanes.checking : count(safeNodes(group)),
        line: isRunning ? [] : groupSentences(group, most, messages),
      };
    }),
  ];
  return (
    <>
      <dl className="grid border-t border-line" style={COLUMNS}>
        {told.map(({ name, number, line }) => (
          <div key={name} className="min-w-0 px-4 py-2.5">
            <dt className="text-12 font-medium">{name}</dt>
            <dd className="text-15 font-bold">{number}</dd>
            <dd className="text-12 text-muted">
              <Rich text={line.join(' ')} />
            </dd>
          </div>
        ))}
      </dl>
      {ofAll.length > 0 && (
        <p className="border-t border-line px-4 py-2.5 text-12 text-muted">{ofAll.join(' ')}</p>
      )}
    </>
  );
}
