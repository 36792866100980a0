// The settings of one node group in a link: `own=WARM_IP_TARGET=5,MINIMUM_IP_TARGET=12`.

import { type LinkNotes, whereInLink } from '@/plan/link/field-text';
import { type LinkPair, splitOnce } from '@/plan/link/text/pairs';
import { SETTINGS, type SettingsText } from '@/plan/rows/settings';
import { readSingles, SINGLE, type SingleValues, takeSingle, writeSingles } from './single-keys';

/** Stands for settings that are all as in the version's defaults. */
const ALL_DEFAULT = 'default';
const WORDS: readonly string[] = [ALL_DEFAULT, ...Object.values(SETTINGS).map(({ link }) => link)];
/** Each once; more are not looked into. */
const MAX_SETTINGS = WORDS.length - 1;

export function writeOwnSettings(settings: SettingsText): string {
  const pairs = writeSingles(SINGLE.settings, settings).map((pair) => pair.join('='));
  return pairs.join(',') || ALL_DEFAULT;
}

/** Each value as it stands; a key that is no setting is an error. */
export function readOwnSettings(pair: LinkPair, text: string, notes: LinkNotes): SettingsText {
  const { raw } = pair;
  const settings: SingleValues = new Map();
  const seen = new Set<string>();
  const parts = text === ALL_DEFAULT ? [] : text.split(',');
  if (parts.length > MAX_SETTINGS) {
    const max = MAX_SETTINGS;
    notes.errors.push({ code: 'LINK_ROW_PARTS', ...whereInLink(pair), separator: ',', max });
  }
  for (const part of parts.slice(0, MAX_SETTINGS)) {
    const [name, value] = splitOnce(part);
    const isKnown = name !== ALL_DEFAULT && WORDS.includes(name);
    if (seen.has(name)) notes.errors.push({ code: 'LINK_FIELD_TWICE', ...whereInLink(pair), name });
    else if (value.trim() === '')
      notes.errors.push({ code: 'LINK_VALUE_EMPTY', ...whereInLink(pair) });
    else if (isKnown) takeSingle(settings, { key: name, value, raw }, notes, pair);
    else {
      notes.errors.push({
        code: 'LINK_WORD_UNKNOWN',
        ...whereInLink(pair),
        word: name,
        known: WORDS,
      });
    }
    seen.add(name);
  }
  return readSingles(SINGLE.settings, settings);
}
