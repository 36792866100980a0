import {
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { limitsProvenance } from '@/limits';
import { useAllMessages } from '@/store';
import type { MaxPodsBasis } from '@/store/form';
import { TextButton } from '@/ui/shared/controls';
import { FLOATING, useAnchored, useDismiss } from '@/ui/shared/floating';
import { TypeListHead } from './type-list-head';
import { type TypeKey, typeKeyAction } from './type-list-keys';
import { TypeOption } from './type-option';
import { useTypeMatches } from './use-type-matches';
import type { TypeText } from './use-type-text';

/** What the field has its list do: `true` when the key was the list's. */
export type PressInList = (key: TypeKey) => boolean;

export interface TypeListProps {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly text: TypeText;
  /** The type that is in the plan. */
  readonly instanceType: string;
  readonly basis: MaxPodsBasis;
  /** Takes the keys of the field while the list is open. */
  readonly keys: Ref<PressInList>;
  /** Id of the option that the list is at, which the field tells. */
  readonly onActive: (id: string | undefined) => void;
  readonly onEnterByHand: () => void;
}

/** The list of instance types under a field, with the limits that tell them apart. */
export function TypeList(props: TypeListProps) {
  const { id, anchor, label, text, instanceType, basis, keys, onActive, onEnterByHand } = props;
  const panel = useRef<HTMLDivElement>(null);
  const { query, found, active, move, point } = useTypeMatches(instanceType, text.draft, basis);
  const { matches } = found;
  const match = matches[active];
  const activeId = match && optionId(id, active);
  useAnchored({ anchor, panel, align: 'start' });
  useDismiss([anchor, panel], (reason) => (reason === 'escape' ? text.cancel() : text.close()));
  useImperativeHandle(keys, () => (key) => {
    const action = typeKeyAction(key);
    if (action?.kind === 'move') move(action.by);
    else if (action !== undefined && match !== undefined) text.choose(match.name);
    else if (action !== undefined) text.close();
    return action !== undefined;
  });
  useActiveOption(activeId, onActive);
  useKeptKeyboard(panel);
  return (
    <div
      ref={panel}
      popover="manual"
      // As high whatever is found: as one types, nothing in it moves, above its field neither.
      className={`${FLOATING} flex h-104 w-[min(26rem,calc(100vw-1rem))] flex-col overflow-hidden pointer-coarse:h-120`}
    >
      <TypeListHead query={query} found={found} onQuery={text.type} />
      <div
        id={id}
        role="listbox"
        // Browsers put what scrolls into the order of Tab: the keyboard stays in the field.
        tabIndex={-1}
        aria-label={label}
        className="min-h-22 flex-1 scroll-py-1 overflow-y-auto overscroll-contain py-1 empty:hidden"
      >
        {matches.map((type, index) => (
          <TypeOption
            key={type.name}
            id={optionId(id, index)}
            type={type}
            query={query}
            basis={basis}
            isActive={index === active}
            onPoint={() => point(index)}
            onChoose={() => text.choose(type.name)}
          />
        ))}
      </div>
      <ListFoot onEnterByHand={onEnterByHand} />
    </div>
  );
}

/** Tells the field at which option the list is, and keeps that in sight. */
function useActiveOption(activeId: string | undefined, onActive: TypeListProps['onActive']): void {
  useLayoutEffect(() => {
    onActive(activeId);
    if (activeId !== undefined) {
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    }
    return () => onActive(undefined);
  }, [activeId, onActive]);
}

/** The keyboard stays in the field whatever is pressed in the list, the scroll bar too. */
function useKeptKeyboard(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stay = (event: Event) => event.preventDefault();
    const element = panel.current;
    element?.addEventListener('mousedown', stay);
    return () => element?.removeEventListener('mousedown', stay);
  }, [panel]);
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function ListFoot({ onEnterByHand }: { readonly onEnterByHand: () => void }) {
  const words = useAllMessages().typePicker;
  return (
    <div className="mt-auto flex flex-wrap items-center gap-x-2 border-t border-line px-3 py-1.5 text-12 text-muted">
      {words.byHandQuestion}
      <TextButton className="text-12" tabIndex={-1} onClick={onEnterByHand}>
        {words.byHand}
      </TextButton>
      <span className="ml-auto">{words.tableOf(limitsProvenance.date)}</span>
    </div>
  );
}
