// What needs recharts, in one chunk: two that share it are 4 kB more, and the page opens with one.

export { GrowthDrawing } from '@/ui/results/growth-chart/growth-drawing';
export { SubnetsDrawing } from '@/ui/results/subnets-chart/subnets-drawing';
export { SmallDrawing, TimelineDrawing } from '@/ui/results/timeline/timeline-drawing';
