import { type RoomRow, roomRows } from '@/i18n/lanes';
import { actions, useAllMessages } from '@/store';
import { applySettings } from '@/store/changes';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold, useSimulation } from '@/store/simulation';
import { type ColumnNames, LaneRow } from './lane-row';

interface RoomRowsProps {
  readonly answer: AnswerWithNumbers;
  readonly columns: ColumnNames;
  readonly whyNot: string | undefined;
  readonly onUse: (label: string, write: () => void) => void;
}

/** Of a plan that fits: settings that hold fewer, what is free, and how many nodes there could be. */
export function RoomRows({ answer, columns, whyNot, onUse }: RoomRowsProps) {
  const messages = useAllMessages();
  const questions = useSimulation((state) => state.questions);
  const run = useRunTold(answer);
  const rows = roomRows(answer.usage, { run, questions }, messages);
  return rows.map((row: RoomRow) => {
    const { lane, settings, ...way } = row;
    const use = settings && (() => onUse(way.label, () => applySettings(actions, settings)));
    return (
      <LaneRow
        key={lane}
        lane={lane}
        name={messages.lanes.names[lane]}
        way={way}
        columns={columns}
        saysZone={false}
        whyNot={whyNot}
        onUse={use}
      />
    );
  });
}
