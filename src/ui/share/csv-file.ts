import { type CsvNeeds, type CsvSearch, planCsv } from '@/csv';
import { rulingSettings } from '@/engine';
import type { AllMessages } from '@/i18n';
import { repairLabel } from '@/i18n/lanes';
import { foundSoFar } from '@/i18n/questions';
import { settingName } from '@/i18n/texts';
import { limitsProvenance, TYPE_LOOKUP } from '@/limits';
import {
  type OwnSettings,
  orderedSettings,
  ownAtRest,
  ownCandidates,
  type PlanTurning,
  readOwnSettings,
} from '@/plan';
import { allMessagesIn, planner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import {
  offeredRepairs,
  ownSettingsOf,
  requiredTold,
  runTold,
  type SimulationState,
  simulation,
} from '@/store/simulation';
import { localDay, planFileName, planLink, saveFile } from '@/ui/shared/browser';
import { announce } from '@/ui/shared/spoken';

/** Hands the plan's numbers to the browser as a CSV file. */
export function saveCsvFile(answer: AnswerWithNumbers): void {
  const messages = allMessagesIn(planner.getState().language);
  const { csv, files } = messages;
  const { plan, cluster, usage } = answer;
  const { isOfAnswer, repairs, judged } = simulation.getState();
  const run = runTold(simulation.getState(), answer);
  const known = judged?.of === cluster ? judged.repairs : undefined;
  const offered = offeredRepairs(answer, isOfAnswer ? repairs : undefined, known);
  const text = planCsv({
    plan,
    cluster,
    usage,
    run,
    repairs: offered.map((of) => ({ of, name: repairLabel(of.repair, cluster, messages) })),
    needs: needsKnown(simulation.getState(), messages),
    search: searchKnown(answer, simulation.getState(), messages),
    turning: turningKnown(simulation.getState()),
    required: requiredTold(answer, simulation.getState()),
    unreadFields: answer.status === 'stale' ? answer.problems.length : 0,
    link: planLink(plan, '?'),
    provenance: limitsProvenance,
    generatedOn: localDay(new Date()),
    labels: csv,
  });
  saveFile(text, 'text/csv;charset=utf-8', planFileName(plan.name, '-subnets.csv'));
  announce(files.csvSaved);
}

function needsKnown({ needs }: SimulationState, messages: AllMessages): CsvNeeds | undefined {
  if (needs.status !== 'known') return undefined;
  const { own, other, areSettingsRead } = needs.found;
  const sides = typeof other === 'object' ? [own, other] : [own];
  return {
    of: needs.found,
    sides: sides.map((side) => ({
      side,
      settings: areSettingsRead ? settingName(side.settings, messages) : '',
    })),
  };
}

/** At rest first: what is known of it is told. */
function turningKnown({ turning }: SimulationState): PlanTurning | undefined {
  return turning.status === 'known' || turning.status === 'checking' ? turning.found : undefined;
}

function searchKnown(
  answer: AnswerWithNumbers,
  state: SimulationState,
  messages: AllMessages,
): CsvSearch | undefined {
  const { settings } = state.questions;
  const own = ownKnown(answer);
  const search = foundSoFar(state.search);
  if (state.search.status !== 'known' && own.length === 0) return undefined;
  const { objective } = planner.getState().view;
  const tried = [
    ...own.flatMap((each) => each.tried ?? []),
    ...(search?.tried ?? []),
    ...(foundSoFar(settings)?.tried ?? []),
  ];
  const costs = search?.costs ?? [];
  return {
    objective,
    tried,
    own,
    ranked: orderedSettings(
      search === undefined ? costs : [...costs, ...ownCandidates(own, search)],
      tried,
      objective,
    ),
    nameOf: ({ settings }) => settingName(settings, messages),
  };
}

/** What was typed beside the plan's settings; what was not looked at yet, at rest alone. */
function ownKnown({ plan, cluster }: AnswerWithNumbers): readonly OwnSettings[] {
  const found = ownSettingsOf(cluster);
  return readOwnSettings(planner.getState().view.own, plan.settings).map((settings) => {
    const key = rulingSettings(settings);
    return (
      found.find(({ outcome }) => rulingSettings(outcome.settings) === key) ??
      ownAtRest(plan, settings, TYPE_LOOKUP)
    );
  });
}
