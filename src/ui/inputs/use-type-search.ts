import { useMemo, useState } from 'react';
import { findInstanceType, type InstanceType } from '@/limits';
import type { GroupText } from '@/plan';
import { type MaxPodsBasis, maxPodsOfType } from '@/store/form/type-limits';
import { actions } from '@/store/use-planner';
import { lazyModule, useLazyModule } from '@/ui/shared/lazy';
import { typeInto } from '@/ui/shared/use-field-problem';
import type { searchTypes } from './type-list';
import { movedTo } from './type-list-keys';

export interface TypeSearch {
  /** The list is wanted; it shows as soon as its part of the page has come. */
  readonly open: boolean;
  /** What is being typed, until it names a type or the field is left. */
  readonly draft: string | undefined;
  /** What the list is narrowed by. */
  readonly query: string;
  readonly found: ReturnType<typeof searchTypes> | undefined;
  readonly matches: readonly InstanceType[];
  /** Index of the match that Enter takes. */
  readonly active: number;
  readonly type: (text: string) => void;
  readonly show: () => void;
  readonly move: (by: number) => void;
  readonly point: (index: number) => void;
  readonly choose: (name: string) => void;
  readonly chooseActive: () => void;
  /** Closes the list and keeps what was typed. */
  readonly close: () => void;
  /** Closes the list and goes back to what was there before the typing. */
  readonly cancel: () => void;
  /** The keyboard has left the field: what was typed goes into the plan. */
  readonly leave: () => void;
}

/** The list under the field. */
export const typeList = lazyModule(() => import('./type-list'));

const NO_MATCHES: readonly InstanceType[] = [];

/** The state of the field for an instance type and of the list under it. */
export function useTypeSearch(row: GroupText, basis: MaxPodsBasis): TypeSearch {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<string>();
  const [before, setBefore] = useState(row.instanceType);
  const [chosen, setChosen] = useState<number>();
  const list = useLazyModule(typeList, open);
  const path = { part: 'group', row: row.id, field: 'instanceType' } as const;
  const query = draft ?? familyOf(row.instanceType);
  const found = useMemo(() => {
    if (!open || list === undefined) return undefined;
    return list.searchTypes(query, (type) => maxPodsOfType(type, basis));
  }, [open, list, query, basis]);
  const matches = found?.matches ?? NO_MATCHES;
  const own = draft === undefined ? matches.findIndex((one) => one.name === row.instanceType) : 0;
  const active = chosen ?? Math.max(0, own);
  const show = () => {
    if (open) return;
    setOpen(true);
    setChosen(undefined);
    setBefore(row.instanceType);
  };
  const close = () => setOpen(false);
  const put = (text: string) => {
    setDraft(undefined);
    typeInto(path, text);
  };
  const choose = (name: string) => {
    put(name);
    close();
  };
  return {
    open,
    draft,
    query,
    found,
    matches,
    active,
    type: (text) => {
      show();
      setChosen(undefined);
      setDraft(text);
      const known = findInstanceType(text);
      if (known !== undefined) typeInto(path, known.name);
    },
    show,
    move: (by) => setChosen(movedTo(active, by, matches.length)),
    point: setChosen,
    choose,
    chooseActive: () => {
      const match = matches[active];
      if (match === undefined) close();
      else choose(match.name);
    },
    close,
    cancel: () => {
      setDraft(undefined);
      if (row.instanceType !== before) typeInto(path, before);
      close();
    },
    leave: () => {
      if (draft !== undefined) put(findInstanceType(draft)?.name ?? draft.trim());
      close();
      actions.commitEdit();
    },
  };
}

/** Opened without typing, the list shows the sizes of the family that is there. */
function familyOf(name: string): string {
  const known = findInstanceType(name);
  return known === undefined ? name : (known.name.split('.')[0] ?? '');
}
