import { type ReactNode, useId } from 'react';
import type { Proof } from '@/i18n/lanes';
import { heldUnder } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { UseButton } from '@/ui/results/use-button';
import { Tag, TextButton, CELL as WIDE_CELL } from '@/ui/shared/controls';
import {
  ChevronRightIcon,
  classes,
  GreyBar,
  ShortZones,
  TONE_TEXT,
  VerdictMark,
} from '@/ui/shared/look';
import { DENSE, type SettingsAround, verdictColumns } from './settings-head';
import { settingsProofs } from './settings-proofs';
import type { SettingsLine } from './settings-table';
import { settingsWhy } from './settings-why';

const CELL = classes(WIDE_CELL, DENSE);

interface SettingsLineRowProps extends SettingsAround {
  readonly line: SettingsLine;
  /** Below its name. */
  readonly note: string | undefined;
  /** What becomes of max pods under it. */
  readonly maxPods: readonly string[];
  /** Its verdict at rest is of the plan as it is. */
  readonly isKnown: boolean;
  /** It is being run, or has been. */
  readonly isAsked: boolean;
  /** Why none can be used now. */
  readonly whyNot: string | undefined;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onUse: () => void;
  /** Of settings that were typed. */
  readonly onRemove: (() => void) | undefined;
}

export function SettingsLineRow(props: SettingsLineRowProps) {
  const { line, note, maxPods, hasZones, isKnown, isAsked, whyNot } = props;
  const { isOpen, onOpen, onUse, onRemove } = props;
  const messages = useAllMessages();
  const whyId = useId();
  const { name, isNow, tried } = line;
  const words = messages.charts.settings;
  const unknown = isAsked ? undefined : notRun(messages.lanes.notRun);
  const columns = verdictColumns(props, messages);
  const proofs: readonly ToldProof[] = settingsProofs(line, props, messages).map(
    (proof, index, { length }) => ({
      name: columns[index]?.[1] ?? '',
      proof: index === 0 && !isKnown ? undefined : (proof ?? unknown),
      isNone:
        hasZones && index === length - 1 && tried !== undefined && tried.zoneLoss === undefined,
    }),
  );
  const numbers = useNumbers(line, isAsked);
  return (
    <>
      <tr className={classes('h-10', isNow && 'bg-accent-soft')}>
        <th
          scope="row"
          className={classes(CELL, 'font-normal @max-[40rem]:py-2 max-[85rem]:whitespace-normal')}
        >
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? whyId : undefined}
            onClick={onOpen}
            className="inline-flex min-h-6 items-center gap-1.5 text-left pointer-coarse:min-h-11"
          >
            <ChevronRightIcon className={classes('size-3.5 shrink-0', isOpen && 'rotate-90')} />
            <SettingNames names={name} />
          </button>
          {note !== undefined && <span className="block pl-5 text-12 text-muted">{note}</span>}
          <span className="flex flex-wrap gap-x-3 pl-5 text-12 text-muted @min-[40rem]:hidden">
            {numbers.map(({ name: of, told }) => (
              <span key={of}>
                {of} {told}
              </span>
            ))}
          </span>
          <span className="mt-0.5 flex flex-wrap gap-x-3 pl-5 text-12 @min-[40rem]:hidden">
            {proofs.map((told) => (
              <span key={told.name} className="flex flex-wrap gap-x-1">
                <span className="text-muted">
                  <ShortZones text={told.name} />
                  <span className="sr-only">:</span>
                </span>
                <Told {...told} />
              </span>
            ))}
          </span>
        </th>
        {numbers.map(({ name: of, told }) => (
          <td
            key={of}
            className={classes(CELL, '@max-[40rem]:hidden max-[75rem]:whitespace-normal')}
          >
            {told}
          </td>
        ))}
        {proofs.map((told) => (
          <td
            key={told.name}
            className={classes(
              CELL,
              'text-left! @max-[40rem]:hidden max-[75rem]:whitespace-normal',
            )}
          >
            <Told {...told} />
          </td>
        ))}
        <td className={CELL} data-print="no">
          {isNow ? (
            <Tag>{words.now}</Tag>
          ) : (
            <UseButton
              aria-label={words.take(name)}
              whyNot={whyNot ?? (isKnown ? undefined : messages.lanes.notWhileChecked)}
              onUse={onUse}
              className="pointer-fine:min-h-7! px-2!"
            />
          )}
        </td>
      </tr>
      {isOpen && (
        <tr id={whyId}>
          <td
            colSpan={5 + columns.length}
            className="border-b border-line bg-sunken px-6 py-2 text-left text-13 whitespace-normal text-muted"
          >
            <strong className="font-semibold text-text">{words.whyTitle}</strong>{' '}
            {[...settingsWhy(line, messages.charts), ...maxPods.map(words.withThem)].join(' ')}{' '}
            {onRemove && (
              <TextButton data-print="no" onClick={onRemove}>
                {messages.charts.search.removeOwn}
              </TextButton>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

/** Their names as in code; that they go with prefixes, or leave them, as in a sentence. */
function SettingNames({ names }: { readonly names: string }) {
  const [, mode, targets] = /^(.*?)([A-Z_]{7}.*)$/.exec(names) ?? ['', names];
  return (
    <span>
      {mode}
      <span className="font-mono text-12">{targets}</span>
    </span>
  );
}

/** Columns of the table; in a narrow window they stand under the name. */
function useNumbers(line: SettingsLine, isAsked: boolean): readonly ToldNumber[] {
  const words = useAllMessages().charts.settings;
  const format = useNumberFormat();
  const { outcome, tried } = line;
  // Nobody works on what is not asked for.
  const unknown = isAsked ? <Unknown /> : '–';
  const held = heldUnder(line);
  return [
    {
      name: words.held,
      told: (
        <span className="font-semibold">
          {held === undefined ? (
            <>
              {unknown} {words.ofWanted(outcome.held)}
            </>
          ) : (
            words.heldOf(held, outcome.held)
          )}
        </span>
      ),
    },
    { name: words.calls, told: tried ? format.count(tried.callsInBusiestMinute) : unknown },
    { name: words.wait, told: tried ? words.longest(tried) : unknown },
  ];
}

interface ToldNumber {
  readonly name: string;
  readonly told: ReactNode;
}

interface ToldProof {
  readonly name: string;
  readonly proof: Proof | undefined;
  /** There is nothing to tell. */
  readonly isNone?: boolean;
}

function Told({ proof, isNone = false }: ToldProof) {
  if (isNone) return '–';
  if (proof === undefined) return <Unknown />;
  return (
    <span
      className={classes('inline-flex items-center gap-1 font-semibold', TONE_TEXT[proof.tone])}
    >
      <VerdictMark tone={proof.tone} className="size-3.5 shrink-0" />
      {proof.text}
    </span>
  );
}

function Unknown() {
  const { lanes } = useAllMessages();
  return (
    <>
      <span className="sr-only">{lanes.checking}</span>
      <GreyBar />
    </>
  );
}

function notRun(text: string): Proof {
  return { tone: 'neutral', text };
}
