import type { CsvSection } from '@/csv';
import { limitsProvenance } from '@/limits';
import { useAllMessages, useNumberFormat } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRequiredTold, useRunTold } from '@/store/simulation';
import { classes } from '@/ui/shared/look';
import { ReportPart, ReportTable } from '@/ui/shared/paper';
import { inputSections } from './report-inputs';
import { type ReportLine, requiredLines, scenarioLines, settingLines } from './report-settings';

/** Every input: rows as tables, settings and scenario as lines. */
export function ReportInputs({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const { plan, cluster, usage } = answer;
  const input = {
    plan,
    cluster,
    usage,
    run,
    // Told above, with what each comes to.
    repairs: [],
    needs: undefined,
    search: undefined,
    turning: undefined,
    required,
    unreadFields: 0,
    link: '',
    provenance: limitsProvenance,
    generatedOn: '',
    labels: messages.csv,
  };
  const { subnets, groups, others } = inputSections(input, messages);
  const lines = [
    ...settingLines(input, messages),
    ...scenarioLines(plan, messages),
    ...requiredLines(plan, required, messages),
  ];
  return (
    <ReportPart title={messages.report.inputs}>
      <div className={classes(isNarrow(subnets) && isNarrow(groups) && 'grid grid-cols-2 gap-x-6')}>
        <Section section={subnets} />
        <Section section={groups} />
      </div>
      {others.map((section) => (
        <Section key={section.title} section={section} />
      ))}
      <Lines lines={lines} />
    </ReportPart>
  );
}

/** Beside another one there is room for so many columns. */
const NARROW_COLUMNS = 4;

function isNarrow({ heads }: CsvSection): boolean {
  return heads.length <= NARROW_COLUMNS;
}

function Section({ section: { title, heads, rows } }: { readonly section: CsvSection }) {
  const format = useNumberFormat();
  return (
    <div>
      <ReportTable
        caption={title}
        heads={heads}
        rows={rows.map((row) =>
          row.map((cell) => (typeof cell === 'number' ? format.count(cell) : (cell ?? ''))),
        )}
      />
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly ReportLine[] }) {
  return (
    <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] text-12">
      {lines.map(([name, told]) => (
        <div
          key={name}
          className="col-span-full grid break-inside-avoid grid-cols-subgrid gap-x-4 border-b border-line py-0.5"
        >
          <dt className="text-muted">{name}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
