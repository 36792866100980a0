import { type AllMessages, formatCount } from '@/i18n';
import { heldUnder } from '@/plan';
import { useAllMessages } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { namesIn } from './settings-alike';
import { type SettingsAround, verdictColumns } from './settings-head';
import { settingsProofs } from './settings-proofs';
import type { SettingsLine } from './settings-table';

interface SettingsNumbersProps extends SettingsAround {
  readonly lines: readonly SettingsLine[];
}

/** The same numbers plain, as a spreadsheet takes them. */
export function SettingsNumbers({ lines, ...around }: SettingsNumbersProps) {
  const messages = useAllMessages();
  const { settings: words } = messages.charts;
  const heads = [
    words.name,
    words.held,
    words.wanted,
    words.calls,
    words.wait,
    ...verdictColumns(around, messages).map(([, name]) => name),
  ];
  return (
    <ScrollTable label={messages.questions.label.settings} isShort>
      <HeadRow heads={heads} />
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row" className={`${CELL} font-medium`}>
              {namesIn(line, words)}
            </th>
            {[
              ...numbersOf(line, words),
              ...settingsProofs(line, around, messages).map((proof) => proof?.text ?? UNKNOWN),
            ].map((text, index) => (
              <td key={heads[index + 1]} className={CELL}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

const UNKNOWN = '–';

function numbersOf(
  { outcome, tried }: SettingsLine,
  words: AllMessages['charts']['settings'],
): readonly string[] {
  const held = heldUnder({ outcome, tried });
  const known = (of: number | undefined, told: (number: number) => string) =>
    of === undefined ? UNKNOWN : told(of);
  return [
    known(held, formatCount),
    formatCount(outcome.held),
    known(tried?.callsInBusiestMinute, formatCount),
    tried ? words.longest(tried) : UNKNOWN,
  ];
}
