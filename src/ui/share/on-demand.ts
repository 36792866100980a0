// What sharing needs once it is asked for, in one chunk: the first sight does without it.

export { saveCsvFile } from './csv-file';
export { LinkCard } from './link-card';
export { choosePlanFile, openPlanFile, savePlanFile } from './plan-file';
