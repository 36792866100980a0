// The second door of the results: their pictures as they are printed, and the scenario in words.

export { proseText } from '@/ui/results/pictures/timeline/scenario/prose-text';
export { CoursePicture } from './course-picture';
export { GrowthPicture } from './growth-picture';
export { NeedsPicture } from './needs-picture';
export { RestPicture } from './rest-picture';
export { SettingsPicture } from './settings-picture';
export { ZonesPicture } from './zones-picture';
