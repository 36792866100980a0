import type { CsvSearch, CsvSection, PlanCsvInput } from '@/csv/csv-section';
import type { Cell } from '@/csv/csv-text';
import { requiredOf, rulingSettings } from '@/engine';
import { graver, type RunVerdict } from '@/engine/over-time';
import {
  comparedInPlan,
  heldUnder,
  type SettingsTold,
  stateOfAll,
  type TriedSettings,
} from '@/plan';

/**
 * Settings with what they cost: a row for each that was tried, or one that says why there is nothing to
 * compare. Where some were typed a column tells which. Behind them stands what the page shows: what comes of
 * them on the plan's own subnets. None where none were sought or typed.
 */
export function searchRows({ plan, usage, search, labels }: PlanCsvInput): readonly CsvSection[] {
  if (search === undefined) return [];
  const words = labels.search;
  const { objective, own } = search;
  const nodes = comparedInPlan(plan, usage);
  const heads = [
    words.objective,
    words.settings,
    words.held,
    words.calls,
    words.wait,
    words.beatenBy,
    words.atRest,
  ];
  if (nodes !== 'some') {
    const row = [words.objectives[objective], words.nothing[nodes], '', '', '', '', ''];
    return [{ title: words.title, heads, rows: [row] }];
  }
  const typed = own.length > 0;
  const isRequired = requiredOf(plan.requirements).length > 0;
  return [
    {
      title: words.title,
      heads: [
        ...heads,
        ...(typed ? [words.typed] : []),
        words.costIsOf,
        words.heldHere,
        words.callsHere,
        words.waitHere,
        words.isWaitOpen,
        words.scenario,
        words.minimal,
        words.zone,
        words.withoutZone,
        ...(isRequired ? [words.required] : []),
      ],
      rows: toldSettings(search).map(({ of, calls, waitSeconds, beatenBy, isTyped }): Cell[] => [
        words.objectives[objective],
        search.nameOf(of),
        of.held,
        calls,
        waitSeconds,
        beatenBy,
        labels.summary.verdicts[of.verdict.kind],
        ...(typed ? [isTyped ? words.yes : ''] : []),
        words.largeSubnets,
        ...onOwnSubnets(of, search, labels),
        ...(isRequired ? [asRequired(of, search, labels)] : []),
      ]),
    },
  ];
}

/** Of all that the plan must hold; empty where they were not run. */
function asRequired(
  outcome: SettingsTold,
  search: CsvSearch,
  { required: { states } }: PlanCsvInput['labels'],
): Cell {
  const tried = triedOf(outcome, search);
  return tried === undefined ? '' : states[stateOfAll(tried.required)];
}

function triedOf({ settings }: SettingsTold, { tried }: CsvSearch) {
  const key = rulingSettings(settings);
  return tried.findLast((each) => rulingSettings(each.outcome.settings) === key);
}

/** As the page shows it; empty what is not known. */
function onOwnSubnets(
  outcome: SettingsTold,
  search: CsvSearch,
  { search: words, summary: { verdicts } }: PlanCsvInput['labels'],
): readonly Cell[] {
  const tried = triedOf(outcome, search);
  const held = heldUnder({ outcome, tried });
  if (tried === undefined) return [held, '', '', '', '', '', '', ''];
  const { callsInBusiestMinute, longestWaitSeconds, isWaitOpen, run, minimal, zoneLoss } = tried;
  return [
    held,
    callsInBusiestMinute,
    longestWaitSeconds,
    isWaitOpen ? words.yes : '',
    kindOver(tried, run, verdicts),
    kindOver(tried, minimal, verdicts),
    zoneLoss?.zone,
    zoneLoss && zoneLoss.run.kind !== 'unknown' ? verdicts[zoneLoss.kind] : '',
  ];
}

/** No better than at rest. */
function kindOver(
  { outcome: { verdict } }: TriedSettings<SettingsTold>,
  run: RunVerdict | undefined,
  verdicts: PlanCsvInput['labels']['summary']['verdicts'],
): Cell {
  return run === undefined || run.kind === 'unknown'
    ? ''
    : verdicts[graver(verdict.kind, run.kind)];
}

/** Those in order, then the typed ones that are no candidates. */
function toldSettings({ ranked, own, nameOf }: CsvSearch) {
  const keyOf = ({ settings }: Parameters<typeof nameOf>[0]) => rulingSettings(settings);
  const typed = new Set(own.map(({ outcome }) => keyOf(outcome)));
  const inOrder = new Set(ranked.map(({ of }) => keyOf(of)));
  return [
    ...ranked.map(({ of, beatenBy }) => ({
      of,
      calls: of.calls,
      waitSeconds: of.waitSeconds,
      beatenBy: beatenBy === undefined ? '' : nameOf(beatenBy),
      isTyped: typed.has(keyOf(of)),
    })),
    ...own.flatMap(({ outcome, cost }) =>
      inOrder.has(keyOf(outcome))
        ? []
        : [
            {
              of: outcome,
              calls: cost?.calls,
              waitSeconds: cost?.waitSeconds,
              beatenBy: '',
              isTyped: true,
            },
          ],
    ),
  ];
}
