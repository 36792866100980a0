// What a plan is required to hold, where it is listed.
import type { RequirementName, Requirements } from '@/engine';
import { addresses } from '@/i18n/en/wording/counts';
import type { RequirementState } from '@/i18n/verdict/requirement-state';
import type { NotMet, ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { andMore, lackOf, strainOf } from './required';
import { theScenario } from './scenarios';

export const requirements = {
  title: 'What this plan must hold',
  name: (requirement: RequirementName, required: Requirements, scenario: ScenarioName) => {
    switch (requirement) {
      case 'keep-free':
        return `Keeps ${addresses(required.keepFree)} free in each subnet`;
      case 'growth':
        return `Has room for ${formatCount(required.growth)}% more`;
      case 'scenario':
        return `Survives ${theScenario(scenario)}`;
      case 'zone-loss':
        return 'Survives the loss of any zone';
    }
  },
  /** Where the form is folded. */
  inShort: (requirement: RequirementName, { keepFree, growth }: Requirements) => {
    switch (requirement) {
      case 'keep-free':
        return `${formatCount(keepFree)} free`;
      case 'growth':
        return `${formatCount(growth)}% more`;
      case 'scenario':
        return 'the scenario';
      case 'zone-loss':
        return 'any zone’s loss';
    }
  },
  help: 'The plan fits only where it holds this too.',
  none: 'none',
  fields: {
    mustKeepFree: 'Addresses free in each subnet',
    mustGrow: 'Room for growth, in percent',
    mustSurviveScenario: 'Survives its scenario',
    mustSurviveZoneLoss: 'Survives the loss of any zone',
  },
  status: {
    met: 'met',
    'met-less-free': 'met, with fewer free',
    failed: 'not met',
    checking: 'checking',
    'not-run': 'not checked',
  } satisfies Readonly<Record<RequirementState, string>>,
  /** In the strip of questions, before a line that may be cut. */
  inCell: {
    met: 'required, met',
    'met-less-free': 'fewer free than required, else met',
    failed: 'required, not met',
    checking: 'required, checking',
    'not-run': 'required, not checked',
  } satisfies Readonly<Record<RequirementState, string>>,
  /** In whole sentences, with how many others fail too. */
  say: (failed: NotMet, scenario: ScenarioName) =>
    `${strainOf(failed, scenario)}, ${lackOf(failed)}.${andMore(failed)}`,
  lack: (failed: NotMet, scenario: ScenarioName) =>
    `${strainOf(failed, scenario)}, ${lackOf(failed)}`,
};
