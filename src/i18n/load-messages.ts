import type { Language } from './language';
import type { Messages, PartMessages } from './messages';
import { withMarks } from './wording/marks';

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
