// What the results show when they are asked, in one chunk: the first sight does without it.

export { GrowthTab } from './growth-chart/growth-tab';
export { NodeGroupDetails } from './node-groups/node-group-details';
export { SettingsTab } from './settings-compared/settings-tab';
export { SpreadsheetComparison } from './spreadsheet-comparison';
export { SubnetsTable } from './subnets-chart/subnets-table';
export { PeakLine } from './timeline/peak-line';
export { TimelineTab } from './timeline/timeline-tab';
export { Why } from './why/why';
