// The ways to take the plan along, and to bring one.

export { choosePlanFile } from './choose-plan-file';
export { copyLink } from './copied-link';
export { exportItems, linkItems } from './export-items';
export { openPlanFile } from './plan-file';
export { ShareMenu } from './share-menu';
