// What is done to rows of the form, and what is counted of them.

export { othersBeside } from './live-row';
export { nextSubnet } from './new-rows';
export { withNewZones } from './new-zones';
export { nodesAndPods } from './nodes-and-pods';
export { addPastedGroups } from './pasted-groups';
export { freeRowId, insertAfter, moveRow, patchRow, removeRow } from './rows';
export { withCountsBefore, withLive, withOthersFixed, withUsedAs } from './used-or-available';
