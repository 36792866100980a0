import type { AllMessages } from '@/i18n/messages';
import type { FieldPath, PlanProblem, PlanText } from '@/plan';

/** `Range, subnet 2`: the field, and its row where it has one, counted as a person counts. */
export function fieldLabel(
  path: FieldPath,
  { subnets, groups, consumers, scenario }: PlanText,
  { problems, form, modes }: Pick<AllMessages, 'problems' | 'form' | 'modes'>,
): string {
  const name = problems.fieldName(path);
  const placeIn = (rows: readonly { readonly id: string }[]) =>
    'row' in path ? rows.findIndex((row) => row.id === path.row) + 1 : 0;
  switch (path.part) {
    case 'subnet': {
      const row = subnets.find(({ id }) => id === path.row);
      const isAvailable = path.field === 'used' && row?.usedAs === 'available';
      return `${isAvailable ? form.subnets.available : name}, ${form.subnets.row(placeIn(subnets))}`;
    }
    case 'group':
    case 'own-settings':
      return `${name}, ${form.groups.row(placeIn(groups))}`;
    case 'consumer':
      return `${name}, ${modes.consumers.row(placeIn(consumers))}`;
    case 'event':
      return `${name}, ${problems.eventRow(placeIn(scenario.events))}`;
    case 'plan':
    case 'settings':
    case 'windows':
    case 'addon':
    case 'scenario':
      return name;
  }
}

/** What is wrong with a field, behind its name: a sentence that begins its limits with the name leaves that out. */
export function problemBesideName(
  problem: PlanProblem,
  { problems }: Pick<AllMessages, 'problems'>,
): string {
  const sentence = problems.field(problem);
  const name = `${problems.fieldName(problem.field)}: `;
  const told = sentence.startsWith(name) ? sentence.slice(name.length) : sentence;
  return told.replace(`. ${name}`, '. ');
}

/** `Range, subnet 2: …`: a field with what is wrong with it. */
export function problemInPlan(
  problem: PlanProblem,
  text: PlanText,
  messages: Pick<AllMessages, 'problems' | 'form' | 'modes'>,
): string {
  return `${fieldLabel(problem.field, text, messages)}: ${problemBesideName(problem, messages)}`;
}
