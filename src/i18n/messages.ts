import type { en } from './en';
import type { Language } from './language';

/** The catalogue of one language: sentences, and functions from values to sentences. */
export type Messages = typeof en;

/** Fetches the catalogue of a language: the page loads only the one that it speaks. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./en')).en;
    case 'ko':
      return (await import('./ko')).ko;
  }
}
