// The settings and the scenario of a plan in a few lines: what is set, and that the others are as shipped.
import { type PlanCsvInput, settingRows } from '@/csv';
import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { type RequiredTold, scenarioName } from '@/i18n/verdict';
import {
  exampleText,
  FIRST_EXAMPLE,
  formatEnds,
  formatPlan,
  PARAMETER_FIELDS,
  type Plan,
  rangedInputs,
} from '@/plan';
import { readPlan } from '@/store/document';
import { proseText } from '@/ui/results/on-paper';

/** A name, and what is to be said under it. */
export type ReportLine = readonly [name: string, told: string];

const BETWEEN = ' · ';

/**
 * What differs from what AWS ships, and what each node runs.
 * @param input of the CSV file, whose rows these are
 */
export function settingLines(
  input: Pick<PlanCsvInput, 'plan' | 'labels'>,
  messages: AllMessages,
): readonly ReportLine[] {
  const { report, form } = messages;
  const { hostNetworkPods, systemPods, clusterPods } = input.labels.settings;
  const { rows } = settingRows(input);
  const shipped = shippedRows(input.labels);
  const isOnNodes = (name: unknown) =>
    name === hostNetworkPods || name === systemPods || name === clusterPods;
  const ends = new Map(
    rangedInputs(input.plan).flatMap(({ of, low, high }) => {
      const name = of === 'system-pods' ? systemPods : of === 'replicas' ? clusterPods : undefined;
      return name === undefined ? [] : [[name, formatEnds(low, String(high))] as const];
    }),
  );
  const endsOf = (name: unknown) => ends.get(String(name));
  const changed = rows.filter(
    ([name, value]) => !isOnNodes(name) && shipped.get(String(name)) !== value,
  );
  const mode = input.plan.settings.prefixDelegation
    ? form.cni.prefixDelegation
    : form.cni.secondaryIps;
  const told = changed.map(([name, value]) => `${name} ${value}`);
  return [
    [form.cni.title, [mode, ...told, report.othersShipped].join(BETWEEN)],
    [
      report.onNodes,
      rows
        .filter(([name]) => isOnNodes(name))
        .map(([name, value]) => `${name}: ${endsOf(name) ?? value}`)
        .join(BETWEEN),
    ],
  ];
}

/** The settings of a plan that sets none. */
function shippedRows(labels: PlanCsvInput['labels']): ReadonlyMap<string, unknown> {
  const { outcome } = readPlan(exampleText(FIRST_EXAMPLE));
  if (outcome.kind !== 'answered') return new Map();
  const { rows } = settingRows({ plan: outcome.plan, labels });
  return new Map(rows.map(([name, value]) => [String(name), value]));
}

/** What the plan has to hold, and what is known of each; none where nothing is required. */
export function requiredLines(
  plan: Plan,
  { required, judged }: RequiredTold,
  { requirements }: AllMessages,
): readonly ReportLine[] {
  const name = scenarioName(plan.scenario);
  const told = judged.map(({ requirement, status }) => {
    const named = requirements.name(requirement, required, name);
    return `${named}: ${requirements.status[status]}`;
  });
  return told.length === 0 ? [] : [[requirements.title, told.join(BETWEEN)]];
}

/** What happens in a line for each event, and what is assumed of it. */
export function scenarioLines(
  plan: Plan,
  { report, timeline }: AllMessages,
): readonly ReportLine[] {
  const { scenario: words } = timeline;
  const { events, duration, addressChoice, othersLie, seed, runs, ...typed } =
    formatPlan(plan).scenario;
  const happens = events.map((event) => proseText(event, plan, words));
  const times = PARAMETER_FIELDS.map(
    (field) =>
      `${words.parameters[field]} ${typed[field].trim() || DEFAULT_PARAMETERS[field]} ${words.seconds}`,
  );
  return [
    [report.scenario, happens.length === 0 ? words.presets.none : happens.join('; ')],
    [
      words.unpublished,
      [
        ...times,
        ...(duration.trim() === '' ? [] : [`${words.duration} ${duration} ${words.minutes}`]),
        `${words.addressChoice}: ${words.addressChoices[addressChoice]}`,
        `${words.othersLie}: ${words.othersLies[othersLie]}`,
        `${words.seed} ${seed}`,
        `${words.runs} ${runs}`,
      ].join(BETWEEN),
    ],
  ];
}
