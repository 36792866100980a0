import { planQuestion, type QuestionAnswer, type QuestionInput } from '@/cli/ask/plan-question';
import { SOURCES } from '@/cli/sources';
import {
  type CniSettings,
  type ComparedNodes,
  comparedNodes,
  fewestHeld,
  type HeldUnder,
} from '@/engine';
import { OBJECTIVES, type Objective, warmSettings } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import { scenarioName } from '@/i18n/verdict';
import { comparedInPlan, runOfRead } from '@/plan';

/** The settings of each mode that hold fewest addresses, by targets that anyone can try. */
export const FEWEST_HELD = planQuestion({
  name: 'warm-settings-fewest-held',
  inputs: {},
  answer: ({ cluster, usage }) => {
    const nodes = comparedNodes(usage.groups);
    if (nodes !== 'some') {
      const { held: planned } = usage.totals;
      return nothingToCompare(nodes, { planned, secondaryIp: null, prefix: null });
    }
    const fewest = fewestHeld(cluster);
    const { planned, secondaryIp, prefix } = fewest;
    return {
      json: {
        planned,
        secondaryIp: heldJson(secondaryIp),
        prefix: heldJson(prefix),
        nothing: secondaryIp === undefined && prefix === undefined ? 'pods-lose-place' : null,
      },
      sentences: ENGLISH.asked.fewestHeld(fewest),
      isFound: secondaryIp !== undefined || prefix !== undefined,
    };
  },
});

const OBJECTIVE: QuestionInput<Objective> = {
  shown: 'OBJECTIVE',
  expects: () => 'what there is to be least of: held, calls or wait',
  read: (text) => OBJECTIVES.find((objective) => objective === text),
  otherwise: () => undefined,
  isRequired: true,
};

/** The settings that no other beats in addresses, calls and waiting, the best for the objective first. */
export const WARM_SETTINGS = planQuestion<{ readonly objective: Objective }>({
  name: 'warm-settings',
  inputs: { objective: OBJECTIVE },
  answer: ({ plan, usage }, { objective }) => {
    const { scenario, seeds } = runOfRead(plan, SOURCES);
    const nodes = comparedInPlan(plan, usage);
    if (nodes !== 'some') {
      return nothingToCompare(nodes, { candidates: [], planned: usage.totals.held });
    }
    const found = warmSettings(scenario, seeds.seed, objective);
    const around = { objective, planned: usage.totals.held, scenario: scenarioName(plan.scenario) };
    return {
      json: {
        candidates: found.map(({ settings, held, calls, waitSeconds }) => {
          return { settings: targetsJson(settings), held, calls, waitSeconds };
        }),
        planned: usage.totals.held,
        nothing: found.length === 0 ? 'pods-lose-place' : null,
      },
      sentences: ENGLISH.asked.warmSettings(found, around),
      isFound: found.length > 0,
    };
  },
});

/** `nothing` says as a code why there is no answer. */
function nothingToCompare(nodes: Exclude<ComparedNodes, 'some'>, json: object): QuestionAnswer {
  const sentences = [ENGLISH.charts.settings.nothing[nodes]];
  return { json: { ...json, nothing: nodes }, sentences, isFound: false };
}

function heldJson(best: HeldUnder | undefined): object | null {
  return best === undefined ? null : { held: best.held, ...rulingTargets(best.settings) };
}

function targetsJson(settings: CniSettings): object {
  return { prefixDelegation: settings.prefixDelegation, ...rulingTargets(settings) };
}

/** Those that have a say. */
function rulingTargets(settings: CniSettings): object {
  const { prefixDelegation, warmIpTarget, minimumIpTarget, warmEniTarget, warmPrefixTarget } =
    settings;
  if (warmIpTarget === undefined)
    return prefixDelegation ? { warmPrefixTarget } : { warmEniTarget };
  return minimumIpTarget === undefined ? { warmIpTarget } : { warmIpTarget, minimumIpTarget };
}
