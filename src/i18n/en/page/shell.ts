import { count } from '@/i18n/en/wording/counts';
import type { PartName } from '@/i18n/texts/part-name';
import type { PresetId } from '@/plan';

const PRESETS: Readonly<Record<PresetId, string>> = {
  't3-medium-nginx': '3 × t3.medium, 50 nginx',
  'spreadsheet-example': 'The spreadsheet’s example',
  'small-production': 'Small production in three /24',
  'prefix-delegation': 'Prefix delegation, 50 nodes',
  'custom-networking': 'Pods in 100.64.0.0/16',
  multus: 'Multus on c5.large',
  'pod-security-groups': 'Security groups for pods',
  ipv6: 'IPv6 cluster',
  windows: 'Windows nodes',
  'auto-mode': 'EKS Auto Mode',
};

const PARTS: Readonly<Record<PartName, string>> = {
  chart: 'The picture',
  details: 'What belongs here',
  errors: 'The list of errors',
  expression: 'What reads a maxPodsExpression',
  file: 'What reads and writes files',
  form: 'The form',
  keys: 'What letter keys and picked cells do',
  link: 'What concerns the link',
  live: 'What works out live counts',
  panel: 'What opens here',
  proof: 'The part with pictures and node groups',
  repairs: 'The list of repairs',
  report: 'The printed report',
  runs: 'What works out the questions',
  types: 'The list of instance types',
  'up-to': 'The number of replicas that start',
  'verdict-bar': 'The bar with the verdict of a scrolled page',
  why: 'The sum behind the number',
};

export const shell = {
  title: 'Subnet Planner',
  titleFor: 'for Amazon EKS',
  documentTitle: (plan: string) => `${plan} – Subnet Planner for Amazon EKS`,
  skipToAnswer: 'Skip to the answer',
  presets: PRESETS,
  example: 'Example:',
  unnamedPlan: 'Untitled plan',
  startBlank: 'Start blank',
  planMenu: 'Plans',
  import: 'Import',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Redone',
  more: 'More',
  otherLanguage: '한국어',
  theme: {
    label: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },

  later: {
    loading: 'Loading',
    failed: (part: PartName) => `${PARTS[part]} could not be loaded.`,
    retry: 'Try again',
    askRetry: 'Try again?',
    failedAgain: (part: PartName) =>
      `${PARTS[part]} could not be loaded. Reload the page: nothing typed is lost.`,
    replaced: (part: PartName) =>
      `${PARTS[part]} could not be loaded: a new version of the planner is out. Reload the page: nothing typed is lost.`,
    /** Of the other language, in both: who wanted it may not read this one. */
    languageLost:
      '한국어를 불러오지 못했습니다. 페이지를 새로 고치십시오.\nKorean could not be loaded. Reload the page.',
    reload: 'Reload the page',
  },

  /** The form on a narrow page. */
  formSheet: {
    open: 'Edit the plan',
    summary: (subnets: number, counted: string) => `${count(subnets, 'subnet')} · ${counted}`,
    done: 'Done',
  },
};
