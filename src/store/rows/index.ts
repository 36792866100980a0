// What is done to rows of the form, and what is counted of them.

export { withCountsBefore, withOthersFixed } from './counts-kept';
export { nextSubnet, nextZone } from './new-rows';
export { nodesAndPods } from './nodes-and-pods';
export { othersBeside } from './others-beside';
export { freeRowId, insertAfter, moveRow, patchRow, removeRow } from './rows';
export { withLive, withUsedAs } from './used-or-available';
