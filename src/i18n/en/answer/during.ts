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
  scenario: 'over time',
};
