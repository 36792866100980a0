// What the form shows when it is asked, in one chunk: the first sight does without it.

export { PasteDialog } from './paste-dialog';
export { optionId, searchTypes, TypeList } from './type-list';
