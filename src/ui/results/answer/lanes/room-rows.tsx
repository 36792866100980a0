import { memo } from 'react';
import { requiredOf } from '@/engine';
import { type RoomRow, type RoomUse, roomRows } from '@/i18n/lanes';
import { comparedInPlan } from '@/plan';
import { actions, planner, useAllMessages } from '@/store';
import { applyGrowth, applySettings, applySmaller } from '@/store/changes';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold, useSimulationOf } from '@/store/simulation';
import { useSteady } from '@/ui/shared/browser';
import { type ColumnNames, LaneRow } from './lane-row';

interface RoomRowsProps {
  readonly answer: AnswerWithNumbers;
  readonly columns: ColumnNames;
  readonly whyNot: string | undefined;
  readonly onUse: (label: string, write: () => void) => void;
}

/** Of a plan that fits: settings that hold fewer, what is free, and how many nodes there could be. */
export function RoomRows({ answer, ...rest }: RoomRowsProps) {
  const messages = useAllMessages();
  const questions = useSimulationOf(answer, (state) => state.questions);
  const run = useRunTold(answer);
  const { plan, usage, cluster } = answer;
  const nodes = comparedInPlan(plan, usage);
  const isRequired = requiredOf(plan.requirements).length > 0;
  const required = isRequired ? plan.requirements : undefined;
  const known = { cluster, run, questions, nodes, required };
  const rows = useSteady(roomRows(usage, known, messages));
  return rows.map((row) => <RoomLane key={row.lane} row={row} {...rest} />);
}

interface RoomLaneProps extends Omit<RoomRowsProps, 'answer'> {
  readonly row: RoomRow;
}

const RoomLane = memo(function RoomLane({ row, onUse, ...rest }: RoomLaneProps) {
  const { names } = useAllMessages().lanes;
  const { lane, use: of, ...way } = row;
  const use = of && (() => onUse(way.inFull, () => applyRoom(of)));
  return <LaneRow lane={lane} name={names[lane]} way={way} onUse={use} {...rest} />;
});

function applyRoom(use: RoomUse): void {
  switch (use.kind) {
    case 'settings':
      applySettings(actions, use.settings);
      break;
    case 'nodes':
      applyGrowth(planner, actions, use.plan);
      break;
    case 'subnets':
      applySmaller(planner, actions, use.plan);
      break;
  }
}
