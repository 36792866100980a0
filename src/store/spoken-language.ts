// The catalogues that have been fetched; the page only ever speaks a language that is among them.
import {
  type AllMessages,
  LANGUAGES,
  type Language,
  loadMessages,
  loadPartMessages,
  type Messages,
  withMarks,
} from '@/i18n';

const first = new Map<Language, Messages>();
/** All sentences of a language, in one object that stays the same. */
const all = new Map<Language, AllMessages>();
let isAllWanted = false;

/** Fetches what a language says at first, unless it is there; all of it once that was asked for. */
export async function fetchLanguage(language: Language): Promise<void> {
  if (!first.has(language)) first.set(language, withMarks(await loadMessages(language)));
  if (isAllWanted) await fetchAllMessages(language);
}

/** Fetches everything that a language says, unless it is there. */
export async function fetchAllMessages(language: Language): Promise<void> {
  isAllWanted = true;
  if (all.has(language)) return;
  const [opening, parts] = await Promise.all([loadMessages(language), loadPartMessages(language)]);
  all.set(language, withMarks({ ...opening, ...parts }));
}

/** The catalogue of a language; until it has been fetched, that of one that has. */
export function messagesIn(language: Language): Messages {
  return oneOf(first, language);
}

/** The same with the sentences of the parts that are fetched later, for those parts. */
export function allMessagesIn(language: Language): AllMessages {
  return oneOf(all, language);
}

function oneOf<Catalogue>(catalogues: ReadonlyMap<Language, Catalogue>, language: Language) {
  const wanted = [language, ...LANGUAGES].find((known) => catalogues.has(known));
  const messages = wanted === undefined ? undefined : catalogues.get(wanted);
  if (messages === undefined) throw new Error('no language');
  return messages;
}
