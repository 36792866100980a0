import { memo } from 'react';
import { type RoomRow, roomRows } from '@/i18n/lanes';
import { actions, useAllMessages } from '@/store';
import { applySettings } from '@/store/changes';
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
  const { settings } = answer.cluster;
  const rows = useSteady(roomRows(answer.usage, { settings, run, questions }, messages));
  return rows.map((row) => <RoomLane key={row.lane} row={row} {...rest} />);
}

interface RoomLaneProps extends Omit<RoomRowsProps, 'answer'> {
  readonly row: RoomRow;
}

const RoomLane = memo(function RoomLane({ row, onUse, ...rest }: RoomLaneProps) {
  const { names } = useAllMessages().lanes;
  const { lane, settings, ...way } = row;
  const use = settings && (() => onUse(way.label, () => applySettings(actions, settings)));
  return (
    <LaneRow lane={lane} name={names[lane]} way={way} saysZone={false} onUse={use} {...rest} />
  );
});
