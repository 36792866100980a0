// Which plan the page opens with: this tab's own after a reload, the link's, the one last edited in
// this browser, or an example.
import { formatLink, parseLink, presetText } from '@/plan';
import type { AddressBar } from './address-bar';
import type { SafeStorage } from './browser-storage';
import { type Draft, lastReadable, listDrafts } from './drafts';
import { noticeOf } from './link-notice';
import type { PlannerActions } from './planner';
import { readPlan } from './reading';

type FirstAddress = Pick<AddressBar, 'read' | 'draftId' | 'isReload'>;

/**
 * Whether the plan may be ahead of the address: it was left before the address was written.
 * @param exampleName what the example of a first visit is called
 */
export function openFirstPlan(
  address: FirstAddress,
  storage: SafeStorage,
  actions: Pick<PlannerActions, 'openPlan' | 'noteLink'>,
  exampleName: string,
): boolean {
  const reading = parseLink(address.read());
  const drafts = listDrafts(storage);
  const own = drafts.find((draft) => isOwn(draft, address));
  const kept = own ?? (reading.status === 'none' ? drafts[0] : undefined);
  if (kept !== undefined) actions.openPlan(kept.text, kept.id, lastReadable(kept));
  else if (reading.status === 'read') actions.openPlan(reading.text);
  else if (reading.status === 'none')
    actions.openPlan({ ...presetText('small-production'), name: exampleName });
  actions.noteLink(noticeOf(reading));
  return own !== undefined && address.read() !== '';
}

/**
 * The draft of this entry of the history. Fields that can't be read are in the draft alone, and so
 * is what was typed just before a reload: a browser then forgets the address written last. Who comes
 * back to an entry finds its own plan there, not what became of it in a later one.
 */
function isOwn(draft: Draft, address: FirstAddress): boolean {
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
