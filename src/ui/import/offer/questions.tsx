import type { AskedPods, ImportAnswers, ImportQuestion } from '@/import';
import type { PlanText } from '@/plan';
import { useAllMessages } from '@/store';
import { TextBox } from '@/ui/shared/controls';
import { Choices } from './choices';
import { Head } from './told';

export interface QuestionsProps {
  readonly questions: readonly ImportQuestion[];
  readonly answers: ImportAnswers;
  readonly onAnswer: (answers: ImportAnswers) => void;
  /** The plan that these answers would give. */
  readonly planWith: (answers: ImportAnswers) => PlanText;
}

/** What only the person can say, each with a safe answer until they do. */
export function Questions(props: QuestionsProps) {
  const { importDialog: words } = useAllMessages();
  if (props.questions.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-3">
      <Head>{words.questions(props.questions.length)}</Head>
      {props.questions.map((question) => (
        <Question key={question.kind} question={question} {...props} />
      ))}
    </section>
  );
}

function Question({
  question,
  answers,
  onAnswer,
  planWith,
}: QuestionsProps & { readonly question: ImportQuestion }) {
  const { importDialog: words } = useAllMessages();
  const choice = <Value extends string>(value: Value, label: string, given: ImportAnswers) => ({
    value,
    label,
    text: planWith({ ...answers, ...given }),
  });
  switch (question.kind) {
    case 'running':
      return (
        <Choices
          question={words.running(question.nodes)}
          value={question.answer ? 'yes' : 'no'}
          choices={[
            choice('yes', words.runningYes, { running: true }),
            choice('no', words.runningNo, { running: false }),
          ]}
          onChoose={(value) => onAnswer({ ...answers, running: value === 'yes' })}
        />
      );
    case 'podSubnets':
      return (
        <Choices
          question={words.podSubnetsAsked(question.subnets)}
          value={question.answer ? 'yes' : 'no'}
          choices={[
            choice('yes', words.podSubnetsYes, { podSubnets: true }),
            choice('no', words.podSubnetsNo, { podSubnets: false }),
          ]}
          onChoose={(value) => onAnswer({ ...answers, podSubnets: value === 'yes' })}
        />
      );
    case 'size':
      return (
        <Choices
          question={words.sizeAsked}
          value={question.answer}
          choices={[
            choice('desired', words.sizeDesired(question.desired), { size: 'desired' }),
            choice('max', words.sizeMax(question.max), { size: 'max' }),
          ]}
          onChoose={(size) => onAnswer({ ...answers, size })}
        />
      );
    case 'doubtful': {
      const rows = question.rows.map(({ type, nodes }) =>
        words.doubtfulRow(type ?? words.typeUnknown, nodes),
      );
      return (
        <Choices
          question={words.doubtfulAsked(rows.join(', '))}
          value={question.answer}
          choices={[
            choice('take', words.doubtfulTake, { doubtful: 'take' }),
            choice('leave', words.doubtfulLeave, { doubtful: 'leave' }),
          ]}
          onChoose={(doubtful) => onAnswer({ ...answers, doubtful })}
        />
      );
    }
    case 'pods':
      return (
        <div className="grid grid-cols-1 gap-2">
          {question.differ && (
            <Choices
              question={words.podsAsked}
              value={question.answer}
              choices={[
                choice('most', words.podsMost, { pods: 'most', podsTyped: undefined }),
                choice('mean', words.podsMean, { pods: 'mean', podsTyped: undefined }),
                choice('least', words.podsLeast, { pods: 'least', podsTyped: undefined }),
              ]}
              onChoose={(pods) => onAnswer({ ...answers, pods, podsTyped: undefined })}
            />
          )}
          {!question.differ && <p className="text-13 font-semibold">{words.podsAsked}</p>}
          <ul className="flex flex-wrap gap-x-4 gap-y-2">
            {question.groups.map((group) => (
              <PodsOfGroup key={group.place} group={group} answers={answers} onAnswer={onAnswer} />
            ))}
          </ul>
        </div>
      );
  }
}

interface PodsOfGroupProps extends Pick<QuestionsProps, 'answers' | 'onAnswer'> {
  readonly group: AskedPods;
}

function PodsOfGroup({ group, answers, onAnswer }: PodsOfGroupProps) {
  const { importDialog: words } = useAllMessages();
  const { place, label = words.typeUnknown, value, seen } = group;
  const typed = answers.podsTyped?.[place] ?? String(value ?? '');
  return (
    <li className="flex items-center gap-2 text-13">
      <span>{label}</span>
      <span className="w-20">
        <TextBox
          aria-label={`${words.podsHead}, ${label}`}
          inputMode="numeric"
          value={typed}
          onValue={(next) =>
            onAnswer({ ...answers, podsTyped: { ...answers.podsTyped, [place]: next } })
          }
        />
      </span>
      <span className="text-12 text-muted">
        {seen !== undefined && words.podsSeen(seen.least, seen.most)}
        {seen === undefined && (value === undefined ? words.podsOpen : words.podsUnseen)}
      </span>
    </li>
  );
}
