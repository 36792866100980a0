import { CONSUMER_KINDS } from '@/engine';
import { CONSUMER_DEFAULTS, type ConsumerField, type ConsumerText, newConsumer } from '@/plan';
import { actions, planner, useAllMessages, usePlanner } from '@/store';
import { fieldId, fieldNotes } from '@/store/document';
import { freeRowId, insertAfter, removeRow } from '@/store/rows';
import { Fold, IconButton, optionsOf, SelectBox, TextButton } from '@/ui/shared/controls';
import { CloseIcon, PlusIcon } from '@/ui/shared/look';
import {
  focusField,
  PlanField,
  ProblemLine,
  problemIdOf,
  useFieldProblem,
} from '@/ui/shared/plan-field';
import { patchConsumer } from './patch';

const LIST = { part: 'plan', field: 'consumers' } as const;

/** What else takes addresses of the subnets: load balancers, gateways, databases. */
export function ConsumerList() {
  const rows = usePlanner((state) => state.text.consumers);
  const words = useAllMessages().modes.consumers;
  const problem = useFieldProblem(LIST);
  return (
    <>
      <p className="text-12 text-muted">{words.help}</p>
      <ul className="mt-2 grid grid-cols-1 gap-3">
        {rows.map((row, index) => (
          <ConsumerRow key={row.id} row={row} name={words.row(index + 1)} />
        ))}
      </ul>
      <TextButton
        id={fieldId(LIST)}
        aria-describedby={problem === undefined ? undefined : problemIdOf(LIST)}
        onClick={addConsumer}
        className="mt-2"
      >
        <PlusIcon className="size-3.5" />
        {words.add}
      </TextButton>
      {problem !== undefined && <ProblemLine id={problemIdOf(LIST)} problem={problem} />}
    </>
  );
}

function addConsumer(): void {
  const { consumers } = planner.getState().text;
  const kinds = new Set(consumers.map(({ kind }) => kind));
  const kind = CONSUMER_KINDS.find((each) => !kinds.has(each)) ?? 'other';
  const row = newConsumer(kind, freeRowId(consumers));
  actions.edit((text) => ({ ...text, consumers: insertAfter(text.consumers, undefined, row) }));
  focusField(fieldId({ part: 'consumer', row: row.id, field: 'count' }));
}

const RARE: readonly ConsumerField[] = ['zones', 'subnet', 'name'];

function ConsumerRow({ row, name }: { readonly row: ConsumerText; readonly name: string }) {
  const { form, modes, problems } = useAllMessages();
  const words = modes.consumers;
  const path = (field: ConsumerField) => ({ part: 'consumer', row: row.id, field }) as const;
  const needsLook = usePlanner((state) =>
    RARE.some((field) => fieldNotes(state.reading, path(field)).error !== undefined),
  );
  const remove = () => {
    actions.edit((text) => ({ ...text, consumers: removeRow(text.consumers, row.id) }));
    focusField(fieldId(LIST));
  };
  const field = (of: ConsumerField, placeholder: string) => (
    <PlanField path={path(of)} label={problems.fieldName(path(of))} placeholder={placeholder} />
  );
  return (
    <li className="rounded-md border border-line p-2.5">
      <div className="flex items-center justify-between gap-2">
        <SelectBox
          label={`${words.kind}, ${name}`}
          value={row.kind}
          options={optionsOf(CONSUMER_KINDS, words.kinds)}
          onChange={(kind) => patchConsumer(row.id, { kind })}
        />
        <IconButton label={form.removeRow(name)} onClick={remove}>
          <CloseIcon />
        </IconButton>
      </div>
      <div className="mt-2 grid grid-cols-2 gap-3">
        <PlanField path={path('count')} label={problems.fieldName(path('count'))} numeric />
        <PlanField
          path={path('addresses')}
          label={words.each}
          placeholder={String(CONSUMER_DEFAULTS[row.kind].addresses)}
          numeric
        />
      </div>
      <Fold
        className="mt-2"
        title={words.more}
        isUsed={RARE.some((rare) => row[rare] !== '')}
        needsLook={needsLook}
      >
        <div className="grid grid-cols-3 gap-2">
          {field('zones', words.all)}
          {field('subnet', words.chosen)}
          {field('name', '')}
        </div>
      </Fold>
    </li>
  );
}
