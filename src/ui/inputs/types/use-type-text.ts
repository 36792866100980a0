import { useState } from 'react';
import type { GroupText, PlanSources } from '@/plan';
import { actions } from '@/store';
import { planSources } from '@/store/document';
import { typeInto } from '@/ui/shared/plan-field';

export interface TypeText {
  /** The list is wanted; it shows as soon as its part of the page has come. */
  readonly open: boolean;
  /** What is being typed, until it names a type or the field is left. */
  readonly draft: string | undefined;
  readonly type: (text: string) => void;
  readonly show: () => void;
  readonly choose: (name: string) => void;
  /** Closes the list and keeps what was typed. */
  readonly close: () => void;
  /** Closes the list and goes back to what was there before the typing. */
  readonly cancel: () => void;
  /** The keyboard has left the field: what was typed goes into the plan. */
  readonly leave: () => void;
}

/** What is typed into the field for an instance type, and whether its list is wanted. */
export function useTypeText(row: GroupText): TypeText {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<string>();
  const [before, setBefore] = useState(row.instanceType);
  /** What this typing has left in the plan. */
  const [left, setLeft] = useState(row.instanceType);
  const path = { part: 'group', row: row.id, field: 'instanceType' } as const;
  const show = () => {
    if (open) return;
    setOpen(true);
    setBefore(row.instanceType);
  };
  const close = () => setOpen(false);
  const put = (text: string) => {
    setDraft(undefined);
    typeInto(path, text);
  };
  // Undone, pasted, or filled from above: the plan's own text stands in the field again.
  if (draft === undefined ? open && row.instanceType !== before : row.instanceType !== left) {
    setDraft(undefined);
    setOpen(false);
  }
  return {
    open,
    draft,
    type: (text) => {
      show();
      setDraft(text);
      const name = typedName(text, planSources());
      setLeft(name ?? row.instanceType);
      if (name !== undefined) typeInto(path, name);
    },
    show,
    choose: (name) => {
      put(name);
      close();
    },
    close,
    cancel: () => {
      setDraft(undefined);
      if (row.instanceType !== before) typeInto(path, before);
      close();
    },
    leave: () => {
      if (draft !== undefined) put(planSources().findInstanceType(draft)?.name ?? draft.trim());
      close();
      actions.commitEdit();
    },
  };
}

const WHOLE_NAME = /^[a-z][\w-]*\.(nano|micro|small|medium|large|\d*xlarge|metal(-\d+xl)?)$/;

/**
 * What goes into the plan while it is typed: the name of a type. While the table is not whole, one that may be of a
 * type that it lacks too, so that the plan asks for the rest of it, and says so where that can't be had.
 */
export function typedName(
  text: string,
  {
    findInstanceType,
    closestInstanceTypes,
  }: Pick<PlanSources, 'findInstanceType' | 'closestInstanceTypes'>,
): string | undefined {
  const known = findInstanceType(text)?.name;
  if (known !== undefined || closestInstanceTypes !== undefined) return known;
  const name = text.trim().toLowerCase();
  return WHOLE_NAME.test(name) ? name : undefined;
}
