// Everything that the page says, in each of its languages; the catalogues are loaded one by one.

export * from './language';
export * from './load-messages';
export type { AllMessages, Messages } from './messages';
export type { PartName } from './texts/part-name';
export * from './verdict-values';
export * from './wording/number-format';
export * from './wording/particles';
