import { useMemo, useState } from 'react';
import { parseRows, type RowsReading } from '@/import';
import { TYPE_LOOKUP } from '@/limits';
import { isBlankGroup } from '@/plan';
import { actions, planner, useAllMessages } from '@/store';
import { readCells, withCells } from '@/store/cells';
import { cellOfField } from '@/ui/inputs/rows/cell-selection';
import { firstField } from '@/ui/inputs/rows/row-actions';
import { Button, Dialog } from '@/ui/shared/controls';
import { Rich } from '@/ui/shared/look';
import { addPastedGroups, cellsToFill } from './add-pasted-groups';

export interface PasteDialogProps {
  /** What was pasted already; it can be edited. */
  readonly startText: string;
  readonly onClose: () => void;
}

/** Rows of a spreadsheet: what was read of them is shown before it is taken. */
export function PasteDialog({ startText, onClose }: PasteDialogProps) {
  const [text, setText] = useState(startText);
  const reading = useMemo(() => parseRows(text, TYPE_LOOKUP), [text]);
  // The field that the rows were pasted into: they can fill from its row on, as in a sheet.
  const [cell] = useState(() => cellOfField(document.activeElement));
  const words = useAllMessages().paste;
  const groups = reading.ok ? reading.groups : [];
  const rows = planner.getState().text.groups;
  const place = cell?.part === 'group' ? rows.findIndex(({ id }) => id === cell.row) : -1;
  const row = rows[place];
  const done = () => {
    onClose();
    requestAnimationFrame(keepKeyboard);
  };
  const take = (how: 'add' | 'replace') => {
    actions.edit((plan) => addPastedGroups(plan, groups, how));
    done();
  };
  const cells = cellsToFill(readCells(text), groups);
  const fill = () => {
    if (cell !== undefined && cells !== undefined) {
      actions.edit((plan) => withCells(plan, cell, cells));
    }
    done();
  };
  // A row that nothing was typed in is there to be filled; one behind it would leave it empty.
  const fillsFirst = row !== undefined && isBlankGroup(row);
  const addButton = (
    <Button
      look={fillsFirst ? 'plain' : 'primary'}
      disabled={groups.length === 0}
      onClick={() => take('add')}
    >
      {words.add(groups.length)}
    </Button>
  );
  return (
    <Dialog
      onClose={onClose}
      words={words}
      onSend={() => {
        if (groups.length > 0) fillsFirst ? fill() : take('add');
      }}
    >
      <textarea
        aria-label={words.field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={words.placeholder}
        spellCheck={false}
        rows={6}
        wrap="off"
        className="block w-full resize-y rounded-md border border-field-line bg-surface px-3 py-2 font-mono text-13 tab-[12] hover:border-muted"
      />
      <div className="mt-2 min-h-10 text-13" aria-live="polite">
        {text.trim() !== '' && <WhatWasRead reading={reading} />}
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        {!fillsFirst && addButton}
        {row !== undefined && (
          <Button
            look={fillsFirst ? 'primary' : 'plain'}
            disabled={cells === undefined}
            onClick={fill}
          >
            {words.from(place + 1)}
          </Button>
        )}
        {fillsFirst && addButton}
        <Button disabled={groups.length === 0} onClick={() => take('replace')}>
          {words.replace}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** The row that the window was opened from may be gone: the first one has the keyboard then. */
function keepKeyboard(): void {
  const [first] = planner.getState().text.groups;
  if (first === undefined || document.activeElement !== document.body) return;
  document.getElementById(firstField('groups', first.id))?.focus();
}

const MOST_REFUSED_SHOWN = 5;

function WhatWasRead({ reading }: { readonly reading: RowsReading }) {
  const { paste: words } = useAllMessages();
  if (!reading.ok) return <p className="text-bad">{words.rows(reading.error)}</p>;
  const shown = reading.refused.slice(0, MOST_REFUSED_SHOWN);
  const hidden = reading.refused.length - shown.length;
  return (
    <>
      <p>{words.read(reading.groups.length, reading.rows, reading.nodes, reading.pods)}</p>
      <ul className="text-bad">
        {shown.map(({ line, problem }) => (
          <li key={line}>
            {words.refusedRow(line)} <Rich text={words.row(problem)} />
          </li>
        ))}
        {hidden > 0 && <li>{words.moreRefused(hidden)}</li>}
      </ul>
      {reading.ignoredColumns.length > 0 && (
        <p className="text-muted">{words.ignoredColumns(reading.ignoredColumns)}</p>
      )}
    </>
  );
}
