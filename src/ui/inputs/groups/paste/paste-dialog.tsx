import { useMemo, useState } from 'react';
import { parseRows, type RowsReading } from '@/import';
import { TYPE_LOOKUP } from '@/limits';
import { exampleOf, type GroupText, isBlankGroup } from '@/plan';
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
  const hasGroups = groups.length > 0;
  const ways: Readonly<Record<Way, WayOfPaste | undefined>> = {
    add: { label: words.add(groups.length), can: hasGroups, take: () => take('add') },
    fill: row && { label: words.from(place + 1), can: cells !== undefined, take: fill },
    replace: { label: words.replace, can: hasGroups, take: () => take('replace') },
  };
  const [first, ...others] = ORDER[usualWay(row)].flatMap((way) => ways[way] ?? []);
  return (
    <Dialog
      onClose={onClose}
      words={words}
      onSend={() => {
        if (hasGroups) first?.take();
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
        {first && <WayButton way={first} look="primary" />}
        {others.map((way) => (
          <WayButton key={way.label} way={way} look="plain" />
        ))}
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}

type Way = 'add' | 'fill' | 'replace';

interface WayOfPaste {
  readonly label: string;
  readonly can: boolean;
  readonly take: () => void;
}

/** By the one that is meant most often, which comes first. */
const ORDER: Readonly<Record<Way, readonly Way[]>> = {
  add: ['add', 'fill', 'replace'],
  fill: ['fill', 'add', 'replace'],
  replace: ['replace', 'add', 'fill'],
};

/**
 * An example is there to be replaced, as in an import; a row that nothing was typed in to be filled, since one
 * behind it would leave it empty.
 */
function usualWay(row: GroupText | undefined): Way {
  if (exampleOf(planner.getState().text) !== undefined) return 'replace';
  return row !== undefined && isBlankGroup(row) ? 'fill' : 'add';
}

function WayButton({
  way,
  look,
}: {
  readonly way: WayOfPaste;
  readonly look: 'primary' | 'plain';
}) {
  return (
    <Button look={look} disabled={!way.can} onClick={way.take}>
      {way.label}
    </Button>
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
