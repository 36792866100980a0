import type { AllMessages } from '@/i18n';
import { problemInPlan } from '@/i18n/texts';
import type { ImportHow } from '@/import';
import type { PlanProblem, PlanText } from '@/plan';
import { useAllMessages } from '@/store';
import { readPlan } from '@/store/document';

/** What will keep the plan from its answer once it is taken, for each way of taking it, before it is. */
export function Afterwards({ planOf }: { readonly planOf: (how: ImportHow) => PlanText }) {
  const messages = useAllMessages();
  const { importDialog: words } = messages;
  const [add, replace] = (['add', 'replace'] as const).map((how) =>
    whatWaits(planOf(how), messages),
  );
  const lines =
    add === replace
      ? [{ way: undefined, told: add }]
      : [
          { way: words.add, told: add },
          { way: words.replace, told: replace },
        ];
  return lines.map(
    ({ way, told }) =>
      told !== undefined && (
        <p key={way ?? ''} className="mb-2 text-12 font-semibold text-warn wrap-anywhere">
          {words.willWait(told, way)}
        </p>
      ),
  );
}

/** `undefined`: nothing does. */
function whatWaits(text: PlanText, messages: AllMessages): string | undefined {
  const { importDialog: words } = messages;
  const kinds = new Map<string, PlanProblem[]>();
  for (const problem of readPlan(text).errors.filter(isOfPerson)) {
    const alike = kinds.get(kindOf(problem));
    if (alike === undefined) kinds.set(kindOf(problem), [problem]);
    else alike.push(problem);
  }
  if (kinds.size === 0) return undefined;
  const told = [...kinds.values()].map((alike): string => {
    const [first] = alike;
    if (first === undefined) return '';
    if (first.code === 'ZONE_UNKNOWN') return words.zonesLack(zonesLacking(alike, text));
    if (alike.length === 1) return problemInPlan(first, text, messages);
    return words.fieldInRows(messages.problems.fieldName(first.field), alike.length);
  });
  return told.join(' ');
}

/** Others are only not fetched yet. */
function isOfPerson({ code }: PlanProblem): boolean {
  return code !== 'EXPRESSION_WAITS' && code !== 'LIVE_WAITS' && code !== 'TYPE_WAITS';
}

function kindOf({ code, field }: PlanProblem): string {
  return code === 'ZONE_UNKNOWN' ? code : `${field.part} ${field.field}`;
}

/** All of them: of a group only the first is told in its field. */
function zonesLacking(problems: readonly PlanProblem[], { groups }: PlanText): readonly string[] {
  const lacking = problems.flatMap((problem) => {
    if (problem.code !== 'ZONE_UNKNOWN') return [];
    const { field, zone, known } = problem;
    const row = 'row' in field ? groups.find(({ id }) => id === field.row) : undefined;
    const typed = (row?.zones ?? '').split(',').map((one) => one.trim());
    return [zone, ...typed.filter((one) => one.length > 1 && !known.includes(one))];
  });
  return [...new Set(lacking)].sort();
}
