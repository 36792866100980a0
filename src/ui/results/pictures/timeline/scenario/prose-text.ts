// An event of the scenario as a line of plain text, where there is nothing to choose.
import type { AllMessages } from '@/i18n';
import {
  drifts,
  EVENT,
  EVENT_USES,
  type EventText,
  type Plan,
  upgradesPods,
  usualGroup,
} from '@/plan';
import { type ProseGap, proseKey, proseParts } from './prose';

type Words = AllMessages['timeline']['scenario'];

export function proseText(event: EventText, plan: Plan, words: Words): string {
  const ofPods = upgradesPods(event, plan);
  const prose = words.prose[proseKey(event, drifts(event, plan), ofPods)];
  const parts = proseParts(prose).map((part) =>
    'text' in part ? part.text : gapText(part.gap, event, plan, words),
  );
  const sentence = parts
    .join(' ')
    // A comma, and what counts or is counted, stand close to what is before them.
    .replaceAll(' ,', ',')
    .replace(/(\d) (?=[%\uac00-\ud7af])/g, '$1');
  const further = ofPods ? '' : furtherTold(event, prose, words);
  return further === '' ? sentence : `${sentence}: ${further}`;
}

function gapText(gap: ProseGap, event: EventText, plan: Plan, words: Words): string {
  const { kind, strategy } = event;
  switch (gap) {
    case 'kind':
      return words.presets[kind];
    case 'strategy':
      return words.toldStrategy(drifts(event, plan) ? words.drifts : words.strategies[strategy]);
    case 'group':
      if (event.group !== '') return event.group;
      return kind === 'scale-pods' ? words.replicas : usualGroup(plan);
    case 'zone':
      return event.zone === '' ? (plan.subnets[0]?.zone ?? '') : event.zone;
    default:
      return event[gap];
  }
}

/** What the sentence has no gap for: the settings of a change, the zones and the name of new nodes. */
function furtherTold(event: EventText, sentence: string, words: Words): string {
  const [positions, named] = EVENT_USES[event.kind];
  const told = [...positions, ...named].filter(
    (field) => !sentence.includes(`{${field}}`) && event[field].trim() !== EVENT[field].blank,
  );
  const names: Readonly<Record<string, string>> = words.fields;
  return told
    .map((field) => `${names[field] ?? EVENT[field].link} ${event[field].trim()}`)
    .join(', ');
}
