// Which plan the page opens with: this tab's own after a reload, the link's, the one last edited in
// this browser, or an example.
import {
  EMPTY_PLAN_TEXT,
  exampleText,
  FIRST_EXAMPLE,
  formatLink,
  type LinkProblem,
  type LinkReading,
  type PlanText,
  parseLink,
} from '@/plan';
import { type PlannerActions, readPlan } from '@/store/document';
import { isRead, type KeptDraft, keptDrafts, lastReadable } from '@/store/drafts';
import type { SafeStorage } from '@/store/storage';
import type { AddressBar } from './address-bar';
import { noticeOf } from './link-notice';

type FirstAddress = Pick<AddressBar, 'read' | 'draftId' | 'isReload'>;
type FirstActions = Pick<PlannerActions, 'openPlan' | 'noteLink' | 'look'>;

/**
 * Whether the plan may be ahead of the address: it was left before the address was written. Never
 * throws: what can't be opened for an error of ours is a blank plan and a notice with its text.
 */
export function openFirstPlan(
  address: FirstAddress,
  storage: SafeStorage,
  actions: FirstActions,
): boolean {
  try {
    return openWanted(address, storage, actions);
  } catch (error) {
    openBlank(address.read(), error, actions);
    return false;
  }
}

/** An error of ours: the person keeps the page, and the text that could not be opened. */
function openBlank(raw: string, error: unknown, actions: FirstActions): void {
  const reason = error instanceof Error ? error.message : String(error);
  const problem: LinkProblem = { code: 'PLAN_NOT_OPENED', raw, reason };
  const errors = [problem] as const;
  actions.openPlan(EMPTY_PLAN_TEXT);
  actions.noteLink({ status: 'refused', errors, warnings: [], raw, text: undefined });
}

function openWanted(address: FirstAddress, storage: SafeStorage, actions: FirstActions): boolean {
  const reading = parseLink(address.read());
  const isLinked = reading.status !== 'none';
  const drafts = keptDrafts(storage);
  const own = drafts.find((draft) => isOwn(draft, address));
  const wanted = own ?? (isLinked ? undefined : drafts[0]);
  const kept = (isLinked ? [wanted] : [wanted, ...drafts]).find((draft) => draft && isRead(draft));
  if (kept && isRead(kept)) actions.openPlan(kept.text, kept.id, lastReadable(kept));
  // The entry stays that of a draft that can't be read, for the version that can.
  else actions.openPlan(textOf(reading), own?.id);
  if (reading.status !== 'refused') actions.look(reading.view);
  actions.noteLink(noticeOf(reading, wanted));
  return own !== undefined && own.problem === undefined && address.read() !== '';
}

function textOf(reading: LinkReading): PlanText {
  switch (reading.status) {
    case 'read':
      return reading.text;
    case 'none':
      return exampleText(FIRST_EXAMPLE);
    case 'refused':
      return EMPTY_PLAN_TEXT;
  }
}

/**
 * The draft of this entry of the history. Fields that can't be read are in the draft alone, and so
 * is what was typed just before a reload: a browser then forgets the address written last. Who comes
 * back to an entry finds its own plan there, not what became of it in a later one.
 */
function isOwn(draft: KeptDraft, address: FirstAddress): boolean {
  const query = address.read();
  if (draft.id !== address.draftId()) return false;
  return (
    address.isReload() || query === '' || query === draft.link || asWeWrite(query) === draft.link
  );
}

/** The link as the page itself writes it: one that came by hand is kept as ours. */
function asWeWrite(query: string): string | undefined {
  const reading = parseLink(query);
  if (reading.status !== 'read') return undefined;
  const { outcome } = readPlan(reading.text);
  return outcome.kind === 'answered' ? formatLink(outcome.plan) : undefined;
}
