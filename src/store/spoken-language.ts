// The catalogues that have been fetched; the page only ever speaks a language that is among them.
import { LANGUAGES, type Language, loadMessages, type Messages } from '@/i18n';

const catalogues = new Map<Language, Messages>();

/** Fetches a language's catalogue, unless it is there. */
export async function fetchLanguage(language: Language): Promise<void> {
  if (!catalogues.has(language)) catalogues.set(language, await loadMessages(language));
}

/** The catalogue of a language; until it has been fetched, that of one that has. */
export function messagesIn(language: Language): Messages {
  const wanted = [language, ...LANGUAGES].find((known) => catalogues.has(known));
  const messages = wanted === undefined ? undefined : catalogues.get(wanted);
  if (messages === undefined) throw new Error('no language has been fetched');
  return messages;
}
