// Where the keyboard goes when undo or redo takes the row away that it is in, or brings one back.
import type { PlanText } from '@/plan';
import type { Planner } from '@/store/document';
import { firstField, type RowList } from '@/ui/inputs';

const LISTS: readonly RowList[] = ['subnets', 'groups'];

/** The part of the page that is asked and moved. */
export interface Keyboard {
  /** What has it; `undefined`: nothing on the page. */
  readonly holder: () => Holder | undefined;
  readonly isThere: (id: string) => boolean;
  /** Calls back when the page has drawn the step. */
  readonly onceDrawn: (act: () => void) => void;
  readonly moveTo: (id: string) => void;
}
interface Holder {
  /** A field's; '' of other things. */
  readonly field: string;
  /** Whether it is still on the page and has, or takes, the keyboard again. */
  readonly takeAgain: () => boolean;
  /** Once it is gone, which may be a moment later: gives the keyboard to what it stood in, or beside. */
  readonly giveNear: () => void;
}

/**
 * Each edit is left from a field: undo leads back there, redo to the one that undo was asked in. Where
 * none is known a row that came has the keyboard, else the one above a row that went. Steps that change
 * no row move nothing, and nor do buttons that stay where they are; of one that goes with its step, as the
 * way back from a change does, what it stood in has the keyboard.
 */
export function keepKeyboard(planner: Planner, keyboard: Keyboard): () => void {
  const left = new WeakMap<PlanText, string>();
  return planner.subscribe(({ text, history }, before) => {
    if (text === before.text) return;
    const holder = keyboard.holder();
    if (holder === undefined) return;
    left.set(before.text, holder.field);
    const isUndo = history.future[0] === before.text;
    const isRedo = before.history.future[0] === text;
    if (!isUndo && !isRedo) return;
    const { came, went, gone } = changedRows(before.text, text);
    const known = left.get(text) ?? '';
    keyboard.onceDrawn(() => {
      // A row that goes may be drawn a moment longer.
      const isKept = holder.takeAgain() && !gone.some((row) => holder.field.startsWith(row));
      if (isKept && holder.field === '') holder.giveNear();
      if (isKept && (came === undefined || holder.field === '')) return;
      const next = known !== '' && keyboard.isThere(known) ? known : (came ?? went);
      if (next !== undefined) keyboard.moveTo(next);
      else if (!isKept) holder.giveNear();
    });
  });
}

interface ChangedRows {
  /** The first field of the first row that is new. */
  readonly came: string | undefined;
  /** That of the row above the first one that is gone, or below where there is none above. */
  readonly went: string | undefined;
  /** What the fields of each row that is gone begin with. */
  readonly gone: readonly string[];
}

function changedRows(before: PlanText, after: PlanText): ChangedRows {
  const [came] = LISTS.flatMap((list) => newRows(list, before, after));
  const gone = LISTS.flatMap((list) => newRows(list, after, before)).map((field) =>
    field.slice(0, field.lastIndexOf('-') + 1),
  );
  const [went] = LISTS.flatMap((list) => {
    const rows = before[list];
    const [gone] = newRows(list, after, before);
    const index = rows.findIndex(({ id }) => gone === firstField(list, id));
    const next = index < 0 ? undefined : (rows[index - 1] ?? rows[index + 1]);
    return next === undefined ? [] : [firstField(list, next.id)];
  });
  return { came, went, gone };
}

/** First fields of the rows of `after` that `before` lacks. */
function newRows(list: RowList, before: PlanText, after: PlanText): readonly string[] {
  const ids = new Set(before[list].map(({ id }) => id));
  return after[list].flatMap(({ id }) => (ids.has(id) ? [] : [firstField(list, id)]));
}
