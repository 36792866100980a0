// A combobox of the ARIA pattern, written here: it treats filters, pasted rows, hand limits and
// the row's own keys as the form needs it, at a small part of a library's size.
import { type KeyboardEvent, useId, useRef } from 'react';
import type { GroupText } from '@/plan';
import { fieldId } from '@/store/document/field-path';
import type { MaxPodsBasis, ShownLimits } from '@/store/form/type-limits';
import { useMessages } from '@/store/use-planner';
import { classes } from '@/ui/shared/classes';
import type { FieldProblem } from '@/ui/shared/problem-line';
import { BOX, BOX_BAD, INPUT, UNIT } from '@/ui/shared/text-box';
import { problemIdOf } from './row-field';
import { typeKeyAction } from './type-list-keys';
import { typeList, useTypeSearch } from './use-type-search';

export interface TypePickerProps {
  readonly row: GroupText;
  readonly label: string;
  readonly basis: MaxPodsBasis;
  /** Of the type that the row has; `undefined`: not known. */
  readonly limits: ShownLimits | undefined;
  readonly problem: FieldProblem | undefined;
  readonly onEnterByHand: () => void;
  /** Rows pasted into the field. */
  readonly onPasteRows: (text: string) => void;
}

const SHORTEST_NAME = 6;

/** A node group's instance type: typed, or chosen from a list that names and limits narrow. */
export function TypePicker(props: TypePickerProps) {
  const { row, label, basis, problem, onEnterByHand, onPasteRows } = props;
  const search = useTypeSearch(row, basis);
  const { open, draft, matches, active } = search;
  const list = open ? typeList.module() : undefined;
  const box = useRef<HTMLSpanElement>(null);
  const listId = useId();
  const path = { part: 'group', row: row.id, field: 'instanceType' } as const;
  const shown = draft ?? row.instanceType;
  const limits = draft === undefined ? props.limits : undefined;
  const { form } = useMessages();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const action = typeKeyAction(event.key, open);
    if (action === undefined) return;
    event.preventDefault();
    if (action.kind === 'open') search.show();
    else if (action.kind === 'move') search.move(action.by);
    else search.chooseActive();
  };
  return (
    <>
      <span
        ref={box}
        className={classes(BOX, 'flex-wrap overflow-hidden', problem !== undefined && BOX_BAD)}
      >
        <input
          id={fieldId(path)}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={list !== undefined}
          aria-controls={list && listId}
          aria-autocomplete="list"
          aria-activedescendant={list && matches[active] && list.optionId(listId, active)}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : problemIdOf(path)}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          placeholder={form.groups.typePlaceholder}
          value={shown}
          size={Math.max(SHORTEST_NAME, shown.length)}
          className={classes(INPUT, 'w-auto min-w-auto field-sizing-content max-w-full pr-1')}
          onChange={(event) => search.type(event.currentTarget.value)}
          onClick={search.show}
          onBlur={search.leave}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (!/[\t\n]/.test(text.trim())) return;
            event.preventDefault();
            search.close();
            onPasteRows(text);
          }}
        />
        {limits !== undefined && (
          // Beside a long name there is no room: it wraps out of the box, whole.
          <span className={classes(UNIT, 'flex h-full items-center pr-2')}>
            {form.groups.limits(limits.maxEnis, limits.ipv4PerEni, limits.maxPods)}
          </span>
        )}
      </span>
      {list && (
        <list.TypeList
          id={listId}
          anchor={box}
          label={label}
          search={search}
          basis={basis}
          onEnterByHand={() => {
            search.leave();
            onEnterByHand();
          }}
        />
      )}
    </>
  );
}
