// Worked examples, each as the link that opens it.

import type { PlanText } from '@/plan/plan';
import { isSameContent } from '@/plan/same-content';
import { exampleText, FIRST_EXAMPLE } from './first-example';

const PRESETS = {
  't3-medium-nginx':
    'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&subnet=c:10.0.2.0/24&system-pods=1&node=t3.medium:3&pods=50',
  'spreadsheet-example': 'subnet=a:/23&node=m5.12xlarge:2:100&node=c5.2xlarge:1:30',
  'small-production': FIRST_EXAMPLE,
  'prefix-delegation':
    'subnet=a:10.0.0.0/21:6&subnet=b:10.0.8.0/21:6&subnet=c:10.0.16.0/21:6&ENABLE_PREFIX_DELEGATION=true&system-pods=1&node=m6i.xlarge:30:60&node=m6i.2xlarge:20:80',
  'custom-networking':
    'subnet=a:10.11.0.0/19:38&subnet=b:10.11.32.0/19&subnet=c:10.11.64.0/19' +
    '&subnet=a:100.64.0.0/19;name=pods-a;use=pods&subnet=b:100.64.32.0/19;name=pods-b;use=pods' +
    '&subnet=c:100.64.64.0/19;name=pods-c;use=pods&custom-networking=true&node=m5.large:30:15',
  multus:
    'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24' +
    '&subnet=a:10.0.4.0/25;name=multus-a1;use=multus;host-local=10.0.4.70-10.0.4.80' +
    '&subnet=a:10.0.4.128/25;name=multus-a2;use=multus&subnet=b:10.0.5.0/25;name=multus-b1;use=multus' +
    '&subnet=b:10.0.5.128/25;name=multus-b2;use=multus&addon=kube-multus' +
    '&node=c5.large:2:3;unmanaged-enis=2;attached-pods=1',
  'pod-security-groups':
    'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&pod-eni=true&node=m5.large:6:10;branch-pods=6',
  ipv6:
    'subnet=a:10.0.0.0/26:8&subnet=b:10.0.0.64/26:8&subnet=c:10.0.0.128/26:8' +
    '&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true&node=m6i.xlarge:60:50&consumer=control-plane&consumer=alb',
  windows:
    'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:2:10&node=m5.xlarge:6:10;kind=windows',
  'auto-mode':
    'subnet=a:10.0.0.0/22:12&subnet=b:10.0.4.0/22:12&subnet=c:10.0.8.0/22:12&node=m6i.xlarge:18:40;kind=auto-mode',
} as const;

export type PresetId = keyof typeof PRESETS;
export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];

/** A worked example as a form, without a name: what it is called is said beside it, in either language. */
export function presetText(id: PresetId): PlanText {
  return exampleText(PRESETS[id]);
}

/** Asked at each key, for the same text by several. */
const known = new WeakMap<PlanText, PresetId | 'none'>();

/** The example that a form is, untouched; `undefined` for a plan of the person's own. */
export function exampleOf(text: PlanText): PresetId | undefined {
  const found = known.get(text) ?? findExample(text) ?? 'none';
  known.set(text, found);
  return found === 'none' ? undefined : found;
}

let examples: readonly (readonly [PresetId, PlanText])[] | undefined;

function findExample(text: PlanText): PresetId | undefined {
  if (text.name !== '') return undefined;
  examples ??= PRESET_IDS.map((id) => [id, presetText(id)] as const);
  return examples.find(([, example]) => isSameContent(example, text))?.[0];
}
