// The ways to take the plan along, and to bring one.

export { choosePlanFile, openPlanFile } from './choose-plan-file';
export { copyLink } from './copy-link';
export { exportItems, linkItems } from './export-items';
export { ShareMenu } from './share-menu';
