// A colour for each subnet, by its place in the plan. A subnet keeps its own while others come and
// go, and takes it along when it is removed; opening a plan starts anew.
import type { PlanText } from '@/plan';
import { isBlankSubnet } from '@/plan';
import type { AnswerWithNumbers, OpenedPlan, Planner } from '@/store/document';

export const SUBNET_COLOURS = 6;

export interface SubnetColours {
  /** From 1 to 6, of a row of the form. */
  ofRow(row: string): number;
  /** The same, by what results call the subnet. */
  ofLabel(answer: AnswerWithNumbers, label: string): number;
}

export function subnetColours(planner: Planner): SubnetColours {
  let opened: OpenedPlan | undefined;
  const places = new Map<string, number>();
  // An answer that stays while the form can't be read is of the rows as they were.
  const rowsOf = new WeakMap<object, readonly string[]>();

  const note = ({ subnets }: PlanText) => {
    for (const { id } of subnets) if (!places.has(id)) places.set(id, places.size);
  };
  const look = () => {
    const state = planner.getState();
    if (state.opened !== opened) {
      places.clear();
      opened = state.opened;
    }
    note(state.text);
    if (state.answer.status === 'current') {
      const rows = state.text.subnets.filter((row) => !isBlankSubnet(row)).map(({ id }) => id);
      if (!rowsOf.has(state.answer.cluster)) rowsOf.set(state.answer.cluster, rows);
    }
  };
  const ofRow = (row: string) => {
    look();
    return 1 + ((places.get(row) ?? 0) % SUBNET_COLOURS);
  };
  look();
  planner.subscribe(look);
  return {
    ofRow,
    ofLabel: (answer, label) => {
      look();
      const index = answer.usage.subnets.findIndex((subnet) => subnet.label === label);
      const row = rowsOf.get(answer.cluster)?.[index];
      return row === undefined ? 1 + (Math.max(0, index) % SUBNET_COLOURS) : ofRow(row);
    },
  };
}
