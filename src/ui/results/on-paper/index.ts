// The second door of the results: their pictures as they are printed, and the scenario in words.

export { useGrowthPrinted } from '@/ui/results/pictures/growth/growth-shown';
export { proseText } from '@/ui/results/pictures/timeline/scenario/prose-text';
export { CourseOnPaper } from './course-on-paper';
export { GrowthOnPaper } from './growth-on-paper';
export { NeedsOnPaper } from './needs-on-paper';
export { RestOnPaper } from './rest-on-paper';
export { SettingsOnPaper } from './settings-on-paper';
export { ZonesOnPaper } from './zones-on-paper';
