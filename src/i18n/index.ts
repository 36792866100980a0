// Everything that the page says, in each of its languages; the catalogues are loaded one by one.

export * from './language';
export { type AllMessages, loadLaterMessages, loadMessages, type Messages } from './messages';
export * from './number-format';
export type { PartName } from './part-name';
export * from './particles';
export * from './verdict-values';
