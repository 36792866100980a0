// An event of the scenario as a line of plain text, where there is nothing to choose.
import type { AllMessages } from '@/i18n';
import { type EventText, groupLabels, type Plan, SETTING_FIELDS } from '@/plan';
import { type ProseGap, proseKey, proseParts } from './prose';

type Words = AllMessages['timeline']['scenario'];

export function proseText(event: EventText, plan: Plan, words: Words): string {
  const parts = proseParts(words.prose[proseKey(event)]).map((part) =>
    'text' in part ? part.text : gapText(part.gap, event, plan, words),
  );
  const sentence = parts
    .join(' ')
    // A comma, and what counts or is counted, stand close to what is before them.
    .replaceAll(' ,', ',')
    .replace(/(\d) (?=[%\uac00-\ud7af])/g, '$1');
  const changes = changedSettings(event);
  return changes === '' ? sentence : `${sentence}: ${changes}`;
}

function gapText(gap: ProseGap, event: EventText, plan: Plan, words: Words): string {
  const { kind, strategy } = event;
  switch (gap) {
    case 'kind':
      return words.presets[kind];
    case 'strategy':
      return words.toldStrategy(words.strategies[strategy]);
    case 'group':
      if (event.group !== '') return event.group;
      return kind === 'scale-pods' ? words.replicas : (groupLabels(plan.groups)[0] ?? '');
    case 'zone':
      return event.zone === '' ? (plan.subnets[0]?.zone ?? '') : event.zone;
    default:
      return event[gap];
  }
}

function changedSettings(event: EventText): string {
  if (event.kind !== 'change-settings') return '';
  const { prefixDelegation } = event;
  const mode =
    prefixDelegation === 'unchanged' ? [] : [`ENABLE_PREFIX_DELEGATION ${prefixDelegation}`];
  const targets = SETTING_FIELDS.filter((field) => event[field].trim() !== '');
  return [...mode, ...targets.map((field) => `${field} ${event[field].trim()}`)].join(', ');
}
