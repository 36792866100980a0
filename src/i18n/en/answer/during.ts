// What is asked of the plan over time, in a word or two, and when it happens, in sentences.
import type { ScenarioName } from '@/i18n/verdict-values';

/** Short enough for the head of a column. */
export const EVENTS: Readonly<Record<ScenarioName, string>> = {
  start: 'start',
  upgrade: 'upgrade',
  'scale-pods': 'pod scaling',
  'scale-nodes': 'node scaling',
  'restart-pods': 'pod restart',
  'lose-zone': 'zone loss',
  churn: 'pod churn',
  'change-settings': 'CNI change',
  'add-group': 'new group',
  scenario: 'scenario',
};

export const DURING: Readonly<Record<ScenarioName, string>> = {
  start: 'at the start',
  upgrade: 'during the upgrade',
  'scale-pods': 'while pods scale',
  'scale-nodes': 'while nodes scale',
  'restart-pods': 'after the restart of all pods',
  'lose-zone': 'after the loss of the zone',
  churn: 'while pods are replaced',
  'change-settings': 'while settings roll out',
  'add-group': 'while the new group starts',
  scenario: 'in the scenario',
};

/** Where space is short, behind settings that are tried: `5 as pods scale`. */
export const TRIED_IN: Readonly<Record<ScenarioName, string>> = {
  start: 'at the start',
  upgrade: 'in the upgrade',
  'scale-pods': 'as pods scale',
  'scale-nodes': 'as nodes scale',
  'restart-pods': 'as pods restart',
  'lose-zone': 'without the zone',
  churn: 'as pods change',
  'change-settings': 'in the CNI change',
  'add-group': 'with a new group',
  scenario: 'in the scenario',
};
