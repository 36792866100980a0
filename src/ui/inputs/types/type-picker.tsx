// A combobox of the ARIA pattern. Base UI's (1.9.0) was tried beside it: 54 kB instead of 4, no Page
// keys, Alt and arrows taken from the row, a second Escape empties the field, and its input can't be a
// plain one until it has come without losing the caret, or a syllable that is being typed.
import { useId, useRef, useState } from 'react';
import type { GroupText } from '@/plan';
import { useMessages } from '@/store';
import { fieldId } from '@/store/document';
import type { MaxPodsBasis, ShownLimits } from '@/store/form';
import { hasModifier, isComposing } from '@/ui/shared/browser';
import { BOX, BOX_BAD, INPUT, UNIT } from '@/ui/shared/controls';
import { lazyModule, NotLoaded, useLazyModule } from '@/ui/shared/lazy';
import { classes } from '@/ui/shared/look';
import type { FieldProblem } from '@/ui/shared/plan-field';
import { problemIdOf } from '@/ui/shared/plan-field';
import type { PressInList } from './type-list';
import type { TypeKey } from './type-list-keys';
import { type TypeText, useTypeText } from './use-type-text';

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

const typeList = lazyModule(() => import('./type-list'));

const SHORTEST_NAME = 6;

/** A node group's instance type: typed, or chosen from a list that names and limits narrow. */
export function TypePicker(props: TypePickerProps) {
  const { row, label, basis, problem, onEnterByHand, onPasteRows } = props;
  const text = useTypeText(row);
  const [lost, setLost] = useState<Error>();
  const list = useLazyModule(typeList, text.open, setLost);
  const shown = text.open ? list : undefined;
  const box = useRef<HTMLSpanElement>(null);
  const keys = useRef<PressInList>(null);
  const [activeId, setActiveId] = useState<string>();
  const listId = useId();
  const limits = text.draft === undefined ? props.limits : undefined;
  const { form } = useMessages();
  return (
    <>
      <span
        ref={box}
        className={classes(BOX, 'flex-wrap overflow-hidden', problem !== undefined && BOX_BAD)}
      >
        <TypeInput
          row={row}
          label={label}
          problem={problem}
          text={text}
          listId={shown && listId}
          activeId={activeId}
          takesKey={(pressed) => takesKey(pressed, text, keys.current)}
          onPasteRows={onPasteRows}
        />
        {limits !== undefined && (
          // Beside a long name there is no room: it wraps out of the box, whole.
          <span className={classes(UNIT, 'flex h-full items-center pr-2')}>
            {form.groups.limits(limits.maxEnis, limits.ipv4PerEni, limits.maxPods)}
          </span>
        )}
      </span>
      {list === undefined && lost !== undefined && (
        // It stays when the field is left: the keyboard comes to its button next.
        <NotLoaded
          part="panel"
          place="order-last col-span-full"
          isAgain
          onRetry={() => setLost(undefined)}
        />
      )}
      {shown && (
        <shown.TypeList
          id={listId}
          anchor={box}
          label={label}
          text={text}
          instanceType={row.instanceType}
          basis={basis}
          keys={keys}
          onActive={setActiveId}
          onEnterByHand={() => {
            text.leave();
            onEnterByHand();
          }}
        />
      )}
    </>
  );
}

/** Does what a key is for; `false` where it is for the text. */
function takesKey(pressed: TypeKey, text: TypeText, pressInList: PressInList | null): boolean {
  const { key, shiftKey } = pressed;
  if (!text.open) {
    if (shiftKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
    text.show();
  } else if (key === 'Escape') text.cancel();
  else if (pressInList !== null) return pressInList(pressed);
  // The list has not come yet.
  else if (key === 'Enter') text.close();
  else return false;
  return true;
}

interface TypeInputProps
  extends Pick<TypePickerProps, 'row' | 'label' | 'problem' | 'onPasteRows'> {
  readonly text: TypeText;
  /** Of the list, while it is shown. */
  readonly listId: string | undefined;
  /** Of the option that the keyboard is at. */
  readonly activeId: string | undefined;
  /** Does what a key is for; `false` where it is for the text. */
  readonly takesKey: (pressed: TypeKey) => boolean;
}

function TypeInput(props: TypeInputProps) {
  const { row, label, problem, text, listId, activeId, takesKey, onPasteRows } = props;
  const path = { part: 'group', row: row.id, field: 'instanceType' } as const;
  const value = text.draft ?? row.instanceType;
  return (
    <input
      id={fieldId(path)}
      type="text"
      role="combobox"
      aria-label={label}
      aria-expanded={listId !== undefined}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={activeId}
      aria-invalid={problem !== undefined || undefined}
      aria-describedby={problem === undefined ? undefined : problemIdOf(path)}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      placeholder="m5.large"
      value={value}
      size={Math.max(SHORTEST_NAME, value.length)}
      className={classes(INPUT, 'w-auto min-w-auto field-sizing-content max-w-full pr-1')}
      onChange={(event) => text.type(event.currentTarget.value)}
      onClick={(event) => {
        // What is typed then takes its place; a second click is for the caret.
        if (!text.open) event.currentTarget.select();
        text.show();
      }}
      onBlur={text.leave}
      onKeyDown={(event) => {
        if (hasModifier(event) || isComposing(event)) return;
        if (takesKey(event)) event.preventDefault();
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        if (!/[\t\n]/.test(pasted.trim())) return;
        event.preventDefault();
        text.close();
        onPasteRows(pasted);
      }}
    />
  );
}
