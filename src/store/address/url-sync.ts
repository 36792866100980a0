// Keeps the plan in the page's address. Browsers count address changes (Chromium drops them after
// 200 in 30 s), so it is written at most every 500 ms, the last time when typing has come to rest.
// Each step of undo is an entry of the browser's history; typing within a step replaces its entry.
import { formatTypedLink, isBlankSubnet, type PlanText, parseLink } from '@/plan';
import { linkOf, type OpenedPlan, type Planner, type PlannerActions } from '@/store/document';
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

type AddressActions = Pick<PlannerActions, 'edit' | 'replacePlan' | 'noteLink' | 'look'>;

/**
 * Gives the function that ends it. What waits to be written when the page is left is in the draft:
 * browsers pay no heed to an address that is written while they reload.
 * @param session tells this visit's history entries from those of earlier ones
 * @param isBehind the address may be that of the plan before its last edits
 */
export function syncAddress(
  planner: Planner,
  actions: AddressActions,
  address: AddressBar,
  session: string,
  isBehind = false,
): () => void {
  const sync = new AddressSync(planner, actions, address, session);
  if (isBehind) sync.writeSoon();
  const unsubscribe = planner.subscribe((state, before) => {
    // A text is read again once what it needs has been fetched.
    if (state.reading !== before.reading || state.view !== before.view) sync.writeSoon();
  });
  const stopListening = address.onTravel((key = '') => sync.travelTo(key));
  return () => {
    sync.dropWrite();
    unsubscribe();
    stopListening();
  };
}

class AddressSync {
  readonly #planner: Planner;
  readonly #actions: AddressActions;
  readonly #address: AddressBar;
  readonly #session: string;
  /** The form at each entry of this visit, by the entry's key. */
  readonly #texts = new Map<string, PlanText>();
  #entry: Entry;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(planner: Planner, actions: AddressActions, address: AddressBar, session: string) {
    this.#planner = planner;
    this.#actions = actions;
    this.#address = address;
    this.#session = session;
    this.#entry = this.#enterHere();
  }

  writeSoon(): void {
    this.#timer ??= setTimeout(() => this.#write(), WRITE_EVERY_MS);
  }

  dropWrite(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Somebody went back or forward: the address is that of the entry already. */
  travelTo(key: string): void {
    const known = this.#texts.get(key);
    if (known === undefined) this.#openAddress(key);
    else {
      this.#actions.edit(() => known);
      const reading = parseLink(this.#address.read());
      // What is shown of it too: a link that is copied from the address bar shows the same.
      if (reading.status === 'read') this.#actions.look(reading.view);
      this.#entry = { ...this.#enter(), key };
    }
    this.dropWrite();
  }

  /** An entry of ours, from before a reload, is this plan as it was; others are somebody's link. */
  #openAddress(key: string): void {
    const reading = parseLink(this.#address.read());
    if (reading.status === 'read') {
      if (key === '') this.#actions.replacePlan(reading.text);
      else this.#actions.edit(() => reading.text);
    }
    this.#actions.noteLink(noticeOf(reading));
    if (reading.status !== 'read') return;
    this.#actions.look(reading.view);
    this.#entry = this.#enterHere();
  }

  #write(): void {
    this.#timer = undefined;
    const query = addressOf(this.#planner, this.#entry.opened);
    if (query === undefined) return;
    const { text, history } = this.#planner.getState();
    if (history.past.at(-1) === this.#entry.step) {
      this.#texts.set(this.#entry.key, text);
      if (query !== this.#address.read()) this.#address.replace(query, this.#entry.key);
    } else if (query !== this.#address.read()) {
      this.#entry = this.#enter();
      this.#address.push(query, this.#entry.key);
    }
  }

  #enterHere(): Entry {
    const here = this.#enter();
    this.#address.replace(this.#address.read(), here.key);
    return here;
  }

  #enter(): Entry {
    const { text, history, opened } = this.#planner.getState();
    const key = `${this.#session}.${this.#texts.size}`;
    this.#texts.set(key, text);
    return { key, step: history.past.at(-1), opened };
  }
}

/**
 * The query of the plan, of one that lacks nothing but subnets for its nodes too; while it can't be read, of
 * the plan as it last could. `undefined`, where that is not known: then the address stays as it is, unless it
 * is that of the plan before this one.
 */
function addressOf(planner: Planner, ofAddress: OpenedPlan): string | undefined {
  const { answer, text, reading, opened, view } = planner.getState();
  const none = reading.outcome.kind === 'empty' || opened !== ofAddress ? '' : undefined;
  const lacking = reading.errors.filter(({ code }) => code === 'ZONE_UNKNOWN').length;
  const isOfNodes = answer.status === 'empty' && text.subnets.every(isBlankSubnet);
  if (isOfNodes || (lacking > 0 && lacking === reading.errors.length)) {
    return formatTypedLink(text, view) ?? none;
  }
  return (lacking > 0 ? undefined : linkOf(answer, view)) ?? none;
}
