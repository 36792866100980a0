import type { en } from './en';
import type { parts } from './en/parts';

/** What the first sight says in one language: sentences, and functions from values to sentences. */
export type Messages = typeof en;
/** What is said by the parts of the page that are fetched later. */
export type PartMessages = typeof parts;
export type AllMessages = Messages & PartMessages;
