import { formatCount } from '@/i18n/number-format';
import type { PresetId } from '@/plan';

const PRESETS: Readonly<Record<PresetId, { readonly name: string; readonly hint: string }>> = {
  't3-medium-nginx': { name: '3 × t3.medium, 50 nginx', hint: 'pods pending at max pods' },
  'spreadsheet-example': {
    name: 'The spreadsheet’s example',
    hint: 'the two rows of AWS’s workbook',
  },
  'small-production': {
    name: 'Small production in three /24',
    hint: '18 nodes in three zones',
  },
  'prefix-delegation': {
    name: 'Prefix delegation, 50 nodes',
    hint: '/28 prefixes instead of single addresses',
  },
  'custom-networking': {
    name: 'Pods in 100.64.0.0/16',
    hint: 'custom networking beside a 10.11.0.0/16 VPC',
  },
  multus: { name: 'Multus on c5.large', hint: 'two ENIs that the VPC CNI leaves alone' },
  'pod-security-groups': {
    name: 'Security groups for pods',
    hint: 'a trunk ENI and branch ENIs on m5.large',
  },
  ipv6: { name: 'IPv6 cluster', hint: 'one IPv4 address per node' },
  windows: { name: 'Windows nodes', hint: 'beside a Linux node group' },
  'auto-mode': { name: 'EKS Auto Mode', hint: 'prefixes, the warm size as a range' },
};

export const shell = {
  title: 'Subnet Planner',
  titleFor: 'for Amazon EKS',
  documentTitle: (plan: string) =>
    plan === '' ? 'Subnet Planner for Amazon EKS' : `${plan} – Subnet Planner for Amazon EKS`,
  skipToAnswer: 'Skip to the answer',
  results: 'Results',
  presetsMenu: 'Presets',
  presets: PRESETS,
  recentPlans: 'In this browser',
  unnamedPlan: 'Untitled plan',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Redone',
  more: 'More',
  otherLanguage: '한국어',
  otherLanguageTag: 'ko',
  theme: {
    label: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },

  empty: {
    title: 'Start with a subnet and a node group',
    orExample: 'or with an example',
  },

  crashed: {
    title: 'The page stopped working',
    text: 'An error of the planner, not of your plan. The plan is kept; this link opens it again.',
    reload: 'Reload with this plan',
    startBlank: 'Open a blank plan',
    detail: 'What failed',
    planText: 'The plan as text',
  },

  later: {
    loading: 'Loading',
    failed: 'This part of the page could not be loaded.',
    retry: 'Try again',
  },

  draftsLost: 'This browser does not keep plans: copy the link before you leave.',
  dismiss: 'Close',

  footer: {
    limits: (types: number, repository: string, version: string, date: string) =>
      `Limits of ${formatCount(types)} instance types: ${repository} ${version}, ${date}`,
    private: 'Nothing leaves the browser.',
    erase: 'Erase everything kept in this browser',
    erased: 'Erased. This browser keeps nothing of the planner.',
    independent: 'Not made or endorsed by AWS.',
  },
};
