// The door of everything that the page says: its languages, whose catalogues are loaded one by one, and
// how numbers and marks are written. What is said of the verdict, of questions and of findings has a door
// each beside it: verdict, lanes, questions, texts; so has what is loaded otherwise: start, english.

export type { BridgeTold } from './en/pictures/subnets';
export { LANGUAGES, type Language, pickLanguage } from './language';
export { loadMessages, loadPartMessages } from './load-messages';
export type { AllMessages, Messages } from './messages';
export type { PartName } from './texts/part-name';
export type { ScenarioName } from './verdict-values';
export { markedParts, withMarks, withoutMarks } from './wording/marks';
export { formatCount, type NumberFormat, numberFormat } from './wording/number-format';
export { formatSpread } from './wording/spread-format';
