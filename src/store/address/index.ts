// The plan in the page's address, and plans that come as links or files.

export { type AddressBar, browserAddressBar } from './address-bar';
export { openFirstPlan } from './first-plan';
export { noticeOf } from './link-notice';
export { privatePlan } from './private-plan';
export { readPlanFile } from './read-plan-file';
export { syncAddress } from './url-sync';
