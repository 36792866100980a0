// What proves the answer, in one chunk: the first sight of the page is the form and the answer.

export { RepairChips } from './answer/repair-chips';
export { Proof } from './proof';
export { PeakLine } from './timeline/peak-line';
export { Why } from './why/why';
