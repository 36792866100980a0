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
  file: 'What reads and writes files',
  language: 'The other language',
  link: 'What concerns the link',
  panel: 'What opens here',
  proof: 'The part with pictures and node groups',
  repairs: 'The list of repairs',
  report: 'The printed report',
  why: 'The sum behind the number',
};

export const shell = {
  title: 'Subnet Planner',
  titleFor: 'for Amazon EKS',
  documentTitle: (plan: string) => `${plan} – Subnet Planner for Amazon EKS`,
  skipToAnswer: 'Skip to the answer',
  results: 'Results',
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
    failedAgain: (part: PartName) =>
      `${PARTS[part]} could not be loaded. Reload the page: nothing typed is lost.`,
    replaced: (part: PartName) =>
      `${PARTS[part]} could not be loaded: a new version of the planner is out. Reload the page: nothing typed is lost.`,
    reload: 'Reload the page',
  },

  /** The form on a narrow page. */
  formSheet: {
    open: 'Edit the plan',
    summary: (subnets: number, nodes: number) =>
      `${count(subnets, 'subnet')} · ${count(nodes, 'node')}`,
    done: 'Done',
  },
};
