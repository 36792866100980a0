import { planQuestion, type QuestionInput } from '@/cli/ask/plan-question';
import { ENGLISH } from '@/cli/english';
import { SOURCES } from '@/cli/sources';
import { type CniSettings, fewestHeld, type HeldUnder } from '@/engine';
import { OBJECTIVES, type Objective, warmSettings } from '@/engine/over-time';
import { scenarioName } from '@/i18n/verdict/run-told';
import { toScenario } from '@/plan';

/** The settings of each mode that hold fewest addresses, by targets that anyone can try. */
export const FEWEST_HELD = planQuestion({
  name: 'warm-settings-fewest-held',
  inputs: {},
  answer: ({ cluster }) => {
    const fewest = fewestHeld(cluster);
    const { planned, secondaryIp, prefix } = fewest;
    return {
      json: { planned, secondaryIp: heldJson(secondaryIp), prefix: heldJson(prefix) },
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
    const scenario = toScenario(plan, SOURCES);
    if (scenario === undefined || plan.scenario.status === 'faulty') {
      throw new Error('a scenario that could be read');
    }
    // Only ipamd on Linux nodes with IPv4 pods reads these settings.
    if (!usage.groups.some(({ kind, mode }) => kind === 'linux' && mode !== 'ipv6')) {
      const { noEffect } = ENGLISH.charts.settings;
      return { json: { candidates: [] }, sentences: [noEffect], isFound: false };
    }
    const { seed, events } = plan.scenario;
    const found = warmSettings(scenario, seed, objective);
    const around = { objective, planned: usage.totals.held, scenario: scenarioName(events) };
    return {
      json: {
        candidates: found.map(({ settings, held, calls, waitSeconds }) => {
          return { settings: targetsJson(settings), held, calls, waitSeconds };
        }),
      },
      sentences: ENGLISH.asked.warmSettings(found, around),
      isFound: found.length > 0,
    };
  },
});

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
