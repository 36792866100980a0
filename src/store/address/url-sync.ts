// Keeps the plan in the page's address. Browsers count address changes (Chromium drops them after
// 200 in 30 s), so it is written at most every 500 ms, the last time when typing has come to rest.
// Each step of undo is an entry of the browser's history; typing within a step replaces its entry.
import { type PlanText, parseLink } from '@/plan';
import { linkOf } from '@/store/document/answer';
import type { OpenedPlan, Planner, PlannerActions } from '@/store/document/planner';
import type { AddressBar } from './address-bar';
import { noticeOf } from './link-notice';

export const WRITE_EVERY_MS = 500;

/** What an entry of the browser's history is remembered by. */
interface Entry {
  readonly key: string;
  /** The text before the entry's step: another one means that another step has begun. */
  readonly step: PlanText | undefined;
  readonly opened: OpenedPlan;
}

/**
 * Gives the function that ends it. What waits to be written when the page is left is in the draft:
 * browsers pay no heed to an address that is written while they reload.
 * @param session tells this visit's history entries from those of earlier ones
 * @param isBehind the address may be that of the plan before its last edits
 */
export function syncAddress(
  planner: Planner,
  actions: Pick<PlannerActions, 'edit' | 'replacePlan' | 'noteLink' | 'look'>,
  address: AddressBar,
  session: string,
  isBehind = false,
): () => void {
  const texts = new Map<string, PlanText>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const enter = (): Entry => {
    const { text, history, opened } = planner.getState();
    const key = `${session}.${texts.size}`;
    texts.set(key, text);
    return { key, step: history.past.at(-1), opened };
  };
  const enterHere = (): Entry => {
    const here = enter();
    address.replace(address.read(), here.key);
    return here;
  };
  let entry = enterHere();

  const write = () => {
    timer = undefined;
    const query = addressOf(planner, entry.opened);
    if (query === undefined) return;
    const { text, history } = planner.getState();
    if (history.past.at(-1) === entry.step) {
      texts.set(entry.key, text);
      if (query !== address.read()) address.replace(query, entry.key);
    } else if (query !== address.read()) {
      entry = enter();
      address.push(query, entry.key);
    }
  };
  const writeSoon = () => {
    timer ??= setTimeout(write, WRITE_EVERY_MS);
  };
  if (isBehind) writeSoon();
  const unsubscribe = planner.subscribe((state, before) => {
    if (state.text !== before.text || state.view !== before.view) writeSoon();
  });

  const stopListening = address.onTravel((key = '') => {
    const known = texts.get(key);
    if (known === undefined) {
      const reading = parseLink(address.read());
      actions.noteLink(noticeOf(reading));
      if (reading.status !== 'read') return;
      // An entry of ours, from before a reload, is this plan as it was; others are somebody's link.
      if (key === '') actions.replacePlan(reading.text);
      else actions.edit(() => reading.text);
      actions.look(reading.view);
      entry = enterHere();
    } else {
      actions.edit(() => known);
      entry = { ...enter(), key };
    }
    // The address is there already.
    clearTimeout(timer);
    timer = undefined;
  });

  return () => {
    clearTimeout(timer);
    unsubscribe();
    stopListening();
  };
}

/**
 * The query of the plan; while it can't be read, of the plan as it last could. `undefined`, where it
 * never could: then the address stays as it is, unless it is that of the plan before this one.
 */
function addressOf(planner: Planner, ofAddress: OpenedPlan): string | undefined {
  const { answer, reading, opened, view } = planner.getState();
  const none = reading.outcome.kind === 'empty' || opened !== ofAddress ? '' : undefined;
  return linkOf(answer, view) ?? none;
}
