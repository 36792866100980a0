// What the form shows when it is asked, in one chunk: the first sight does without it.

export { ErrorSummary } from './error-summary';
export { GroupDetails } from './group-details';
export { AddonList } from './modes/addon-list';
export { ConsumerList } from './modes/consumer-list';
export { NetworkingFields } from './modes/networking-fields';
export { PasteDialog } from './paste-dialog';
export { SubnetDetails } from './subnet-details';
export { optionId, searchTypes, TypeList } from './type-list';
