import type { Language } from './language';
import type { Messages, PartMessages } from './messages';

/**
 * Fetches what a language says at first, for `withMarks`: the page loads only the one that it speaks.
 */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./en')).en;
    case 'ko':
      return (await import('./ko')).ko;
  }
}

/** Fetches the rest of a language, for `withMarks`. */
export async function loadPartMessages(language: Language): Promise<PartMessages> {
  switch (language) {
    case 'en':
      return (await import('./en/parts')).parts;
    case 'ko':
      return (await import('./ko/parts')).parts;
  }
}
