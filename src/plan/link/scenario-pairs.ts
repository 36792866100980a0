// The scenario of a link: events, each a row, then what holds for all of them. Grammar: link.md.
import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import { DEFAULT_SCENARIO_TEXT } from '@/plan/scenario/scenario-defaults';
import {
  ADDRESS_CHOICES,
  type EventText,
  OTHERS_LIE,
  PARAMETER_FIELDS,
  type ParameterField,
  type ScenarioText,
} from '@/plan/scenario/scenario-text';
import { NO_EVENT, writeEvent } from './event-row';
import { EVENT_KEY, PARAMETER_KEYS, SCENARIO_KEYS } from './link-keys';
import type { LinkProblem } from './link-problem';
import { NEWEST_LINK_DEFAULTS } from './versions';

type Pair = readonly [key: string, value: string];

/** What differs from the defaults of the newest version. */
export function scenarioPairs(scenario: ScenarioText): readonly Pair[] {
  const defaults = NEWEST_LINK_DEFAULTS.scenario;
  const rest: readonly (readonly [key: string, text: string, byDefault: string])[] = [
    [SCENARIO_KEYS.duration, scenario.duration, ''],
    ...PARAMETER_FIELDS.map((field) => {
      const text = scenario[field].trim() || String(DEFAULT_PARAMETERS[field]);
      return [PARAMETER_KEYS[field], text, defaults[field]] as const;
    }),
    [SCENARIO_KEYS.addressChoice, scenario.addressChoice, defaults.addressChoice],
    [SCENARIO_KEYS.othersLie, scenario.othersLie, defaults.othersLie],
    [SCENARIO_KEYS.seed, scenario.seed, defaults.seed],
    [SCENARIO_KEYS.runs, scenario.runs, defaults.runs],
  ];
  return [
    ...eventPairs(scenario.events),
    ...rest.flatMap(([key, typed, byDefault]): readonly Pair[] => {
      const text = typed.trim().slice(0, LONGEST_TEXT).toWellFormed();
      return text === byDefault ? [] : [[key, text]];
    }),
  ];
}

// Of a text that can't be read, more is not carried.
const LONGEST_TEXT = 200;

function eventPairs(events: readonly EventText[]): readonly Pair[] {
  if (events.length === 0) return [[EVENT_KEY, NO_EVENT]];
  const rows = events.map(writeEvent);
  const [first, ...others] = rows;
  if (others.length === 0 && first === NEWEST_LINK_DEFAULTS.scenario.event) return [];
  return rows.map((row) => [EVENT_KEY, row]);
}

/** The scenario of a link. `single`: the values of the keys that stand once. */
export function readScenario(
  events: readonly EventText[],
  single: ReadonlyMap<string, string>,
): ScenarioText {
  const defaults = NEWEST_LINK_DEFAULTS.scenario;
  const word = <Word extends string>(key: string, words: readonly Word[], byDefault: Word) =>
    words.find((each) => each === single.get(key)) ?? byDefault;
  const texts = { ...DEFAULT_SCENARIO_TEXT };
  for (const field of PARAMETER_FIELDS) {
    texts[field] = single.get(PARAMETER_KEYS[field]) ?? textOfDefault(field);
  }
  return {
    ...texts,
    events,
    duration: single.get(SCENARIO_KEYS.duration) ?? '',
    addressChoice: word(SCENARIO_KEYS.addressChoice, ADDRESS_CHOICES, defaults.addressChoice),
    othersLie: word(SCENARIO_KEYS.othersLie, OTHERS_LIE, defaults.othersLie),
    seed: single.get(SCENARIO_KEYS.seed) ?? defaults.seed,
    runs: single.get(SCENARIO_KEYS.runs) ?? defaults.runs,
  };
}

/** A key that takes one word of a list, with another one. */
export function wordProblem(key: string, word: string, raw: string): LinkProblem | undefined {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [SCENARIO_KEYS.addressChoice, ADDRESS_CHOICES],
    [SCENARIO_KEYS.othersLie, OTHERS_LIE],
  ];
  const known = lists.find(([name]) => name === key)?.[1];
  if (known === undefined || known.includes(word)) return undefined;
  return { code: 'LINK_WORD_UNKNOWN', key, raw, word, known };
}

/** Empty, which the form reads as today's default; the link's own default where that differs. */
function textOfDefault(field: ParameterField): string {
  const ofLink = NEWEST_LINK_DEFAULTS.scenario[field];
  return ofLink === String(DEFAULT_PARAMETERS[field]) ? '' : ofLink;
}
