// The settings and the scenario of a plan in a few lines: what is set, and that the others are as shipped.
import { type PlanCsvInput, settingRows } from '@/csv';
import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { type RequiredTold, requirementState, scenarioName } from '@/i18n/verdict';
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
  const { keys, rows } = settingRows(input);
  const shipped = shippedValues(input.labels);
  const ranged = rangedInputs(input.plan);
  const told = rows.map(([name, value], place) => {
    const key = keys[place] ?? '';
    const ends = ranged.find(({ of }) => of === RANGED[key]);
    const isShipped = shipped.get(key) === value;
    return { key, name, value: ends ? formatEnds(ends.low, String(ends.high)) : value, isShipped };
  });
  const changed = told.filter(({ key, isShipped }) => !ON_NODES.has(key) && !isShipped);
  const mode = input.plan.settings.prefixDelegation
    ? form.cni.prefixDelegation
    : form.cni.secondaryIps;
  return [
    [
      form.cni.title,
      [mode, ...changed.map(({ name, value }) => `${name} ${value}`), report.othersShipped].join(
        BETWEEN,
      ),
    ],
    [
      report.onNodes,
      told
        .filter(({ key }) => ON_NODES.has(key))
        .map(({ name, value }) => `${name}: ${value}`)
        .join(BETWEEN),
    ],
  ];
}

const ON_NODES: ReadonlySet<string> = new Set(['hostNetworkPods', 'systemPods', 'clusterPods']);
/** Rows that may be a range, by the name that it has there. */
const RANGED: Readonly<Record<string, string>> = {
  systemPods: 'system-pods',
  clusterPods: 'replicas',
};

/** The settings of a plan that sets none. */
function shippedValues(labels: PlanCsvInput['labels']): ReadonlyMap<string, unknown> {
  const { outcome } = readPlan(exampleText(FIRST_EXAMPLE));
  if (outcome.kind !== 'answered') return new Map();
  const { keys, rows } = settingRows({ plan: outcome.plan, labels });
  return new Map(keys.map((key, place) => [key, rows[place]?.[1]]));
}

/** What the plan has to hold, and what is known of each; none where nothing is required. */
export function requiredLines(
  plan: Plan,
  { required, judged }: RequiredTold,
  { requirements }: AllMessages,
): readonly ReportLine[] {
  const name = scenarioName(plan.scenario);
  const told = judged.map((each) => {
    const named = requirements.name(each.requirement, required, name);
    return `${named}: ${requirements.status[requirementState(each)]}`;
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
      `${words.parameters[field]} ${words.inSeconds(typed[field].trim() || DEFAULT_PARAMETERS[field])}`,
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
