// The page's colours of subnets, as CSS has them.

import { colourAt, rowColour as colourOf } from '@/plan';
import { planner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';

/** Of a row of the form. */
export function rowColour(row: Parameters<typeof colourOf>[0]): string {
  return `var(--subnet-${colourOf(row)})`;
}

/** Of a subnet of an answer, by its label: that of the row that it was in. */
export function subnetColour({ usage }: AnswerWithNumbers, label: string): string {
  const place = usage.subnets.findIndex((subnet) => subnet.label === label);
  return `var(--subnet-${colourAt(planner.getState().view.colours, place)})`;
}
