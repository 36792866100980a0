import { fieldLabel, problemBesideName } from '@/i18n/texts';
import { type FieldPath, fieldText, SETTING_FIELDS } from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { cellsOfRow } from '@/store/cells';
import { type Answer, fieldId } from '@/store/document';
import { Rich } from '@/ui/shared/look';
import { ReportPart, ReportTable } from '@/ui/shared/paper';
import { ReportHead } from './report-head';

type Uncounted = Extract<Answer, { status: 'empty' }>;

/** A plan that could not be counted, on paper: every field that it lacks, and what was typed. */
export function UncountedReport({ answer: { problems } }: { readonly answer: Uncounted }) {
  const messages = useAllMessages();
  const text = usePlanner((state) => state.text);
  const { notices } = messages;
  return (
    <article className="text-13 text-text">
      <ReportHead>
        <div>
          <p className="text-15 font-semibold">
            {problems.length > 0 ? notices.notCounted(problems.length) : notices.empty.text}
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={fieldId(problem.field)} className="mt-1">
                {fieldLabel(problem.field, text, messages)}
                {': '}
                <Rich text={problemBesideName(problem, messages)} />
              </li>
            ))}
          </ul>
        </div>
      </ReportHead>
      <Typed />
    </article>
  );
}

/** The rows and the settings as they stand in the form. */
function Typed() {
  const { report, problems } = useAllMessages();
  const text = usePlanner((state) => state.text);
  const settings = SETTING_FIELDS.flatMap((field) => {
    const path: FieldPath = { part: 'settings', field };
    const typed = fieldText(text, path);
    return typed === '' ? [] : [[problems.fieldName(path), typed]];
  });
  const isBlank = text.subnets.length + text.groups.length + settings.length === 0;
  if (isBlank) return null;
  return (
    <ReportPart title={report.inputs}>
      <Rows list="subnets" />
      <Rows list="groups" />
      {settings.length > 0 && (
        <ReportTable
          heads={settings.map(([name = '']) => name)}
          rows={[settings.map(([, typed]) => typed)]}
        />
      )}
    </ReportPart>
  );
}

function Rows({ list }: { readonly list: 'subnets' | 'groups' }) {
  const { form, problems } = useAllMessages();
  const text = usePlanner((state) => state.text);
  const rows = text[list].map(({ id }) => cellsOfRow(list, id));
  const first = rows[0];
  if (first === undefined) return null;
  const isAvailable = list === 'subnets' && text.subnets[0]?.usedAs === 'available';
  return (
    <ReportTable
      caption={form[list].title}
      heads={first.map((cell) =>
        isAvailable && cell.field === 'used' ? form.subnets.available : problems.fieldName(cell),
      )}
      rows={rows.map((cells) => cells.map((cell) => fieldText(text, cell)))}
    />
  );
}
