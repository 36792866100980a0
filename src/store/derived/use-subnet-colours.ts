// The page's colours of subnets.

import { planner } from '@/store';
import { subnetColours } from './subnet-colours';

const colours = subnetColours(planner);

/** The colour of a row of the form, as CSS has it. */
export function rowColour(row: string): string {
  return `var(--subnet-${colours.ofRow(row)})`;
}

/** The same of a subnet of an answer, by its label. */
export function subnetColour(...of: Parameters<typeof colours.ofLabel>): string {
  return `var(--subnet-${colours.ofLabel(...of)})`;
}
