import type { en } from './en';
import type { parts } from './en/parts';
import type { Language } from './language';
import { withMarks } from './wording/marks';

/** What the first sight says in one language: sentences, and functions from values to sentences. */
export type Messages = typeof en;
/** What is said by the parts of the page that are fetched later. */
export type PartMessages = typeof parts;
export type AllMessages = Messages & PartMessages;

/** Fetches what a language says at first: the page loads only the one that it speaks. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return withMarks((await import('./en')).en);
    case 'ko':
      return withMarks((await import('./ko')).ko);
  }
}

/** Fetches the rest of a language. */
export async function loadPartMessages(language: Language): Promise<PartMessages> {
  switch (language) {
    case 'en':
      return withMarks((await import('./en/parts')).parts);
    case 'ko':
      return withMarks((await import('./ko/parts')).parts);
  }
}
