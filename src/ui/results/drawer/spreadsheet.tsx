import { memo } from 'react';
import type { SpreadsheetComparison as Outcome } from '@/spreadsheet';
import { useAllMessages, useNumberFormat } from '@/store';
import { spreadsheetOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { Rich } from '@/ui/shared/look';

export interface SpreadsheetComparisonProps {
  readonly answer: AnswerWithNumbers;
}

/** What AWS's spreadsheet would say of the same plan, and why it is not so. */
export function SpreadsheetComparison({ answer }: SpreadsheetComparisonProps) {
  return <ComparisonCard comparison={spreadsheetOf(answer)} />;
}

interface ComparisonProps<Kind extends Outcome = Outcome> {
  readonly comparison: Kind;
}

const ComparisonCard = memo(function ComparisonCard({ comparison }: ComparisonProps) {
  const { spreadsheet: words } = useAllMessages().proof;
  const sheet = comparison.kind === 'comparison' ? `, ${words.sheet(comparison.sheet)}` : '';
  return (
    <>
      <p className="mb-2 text-12 text-muted">{words.hint + sheet}</p>
      {comparison.kind === 'comparison' ? (
        <Comparison comparison={comparison} />
      ) : (
        <p className="text-14">
          <Rich text={words.noComparison(comparison.missingTypes)} />
        </p>
      )}
    </>
  );
});

function Comparison({ comparison }: ComparisonProps<Extract<Outcome, { kind: 'comparison' }>>) {
  const { spreadsheet: words } = useAllMessages().proof;
  const { used, available, oursHeld, oursAvailable, shares, availableShares } = comparison;
  return (
    <div className="@container">
      <p className="text-14">
        <Rich text={words.head(used, available, oursHeld, oursAvailable)} />
      </p>
      <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-4 @2xl:grid-cols-[3fr_2fr]">
        <Way
          caption={words.usedCaption}
          start={{ label: words.usedStart, addresses: used }}
          steps={shares.map(({ cause, addresses }) => ({ label: words.causes[cause], addresses }))}
          end={{ label: words.usedEnd, addresses: oursHeld }}
        />
        <Way
          caption={words.availableCaption}
          start={{ label: words.availableStart, addresses: available }}
          steps={availableShares.map(({ cause, addresses }) => ({
            label: words.availableCauses[cause],
            addresses,
          }))}
          end={{ label: words.availableEnd, addresses: oursAvailable }}
        />
      </div>
    </div>
  );
}

interface Step {
  readonly label: string;
  readonly addresses: number;
}

interface WayProps {
  readonly caption: string;
  readonly start: Step;
  readonly steps: readonly Step[];
  readonly end: Step;
}

/** From the spreadsheet's number to ours, cause by cause. */
function Way({ caption, start, steps, end }: WayProps) {
  const format = useNumberFormat();
  return (
    <table className="w-full self-start text-13">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        <WayRow label={start.label} value={format.count(start.addresses)} />
        {steps
          .filter((step) => step.addresses !== 0)
          .map((step) => (
            <WayRow
              key={step.label}
              label={step.label}
              value={format.signed(step.addresses)}
              muted
            />
          ))}
        <WayRow label={end.label} value={format.count(end.addresses)} bold />
      </tbody>
    </table>
  );
}

function WayRow(props: {
  readonly label: string;
  readonly value: string;
  readonly muted?: boolean;
  readonly bold?: boolean;
}) {
  const { label, value, muted = false, bold = false } = props;
  const weight = bold ? 'font-semibold' : 'font-normal';
  return (
    <tr className="border-t border-line first:border-t-0">
      <th
        scope="row"
        className={`py-1.5 pr-4 text-left align-top ${weight} ${muted ? 'pl-4 text-muted' : ''}`}
      >
        {label}
      </th>
      <td className={`py-1.5 text-right align-top whitespace-nowrap ${weight}`}>{value}</td>
    </tr>
  );
}
