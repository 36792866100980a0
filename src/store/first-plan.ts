// Which plan the page opens with: this tab's own after a reload, the link's, the one last edited in
// this browser, or an example.
import { parseLink, presetText } from '@/plan';
import type { AddressBar } from './address-bar';
import type { SafeStorage } from './browser-storage';
import { type Draft, listDrafts } from './drafts';
import { noticeOf } from './link-notice';
import type { PlannerActions } from './planner';

/**
 * Whether the plan may be ahead of the address: it was left before the address was written.
 * @param exampleName what the example of a first visit is called
 */
export function openFirstPlan(
  address: Pick<AddressBar, 'read' | 'draftId'>,
  storage: SafeStorage,
  actions: Pick<PlannerActions, 'openPlan' | 'noteLink'>,
  exampleName: string,
): boolean {
  const reading = parseLink(address.read());
  const linked = reading.status === 'read' ? reading.text : undefined;
  const drafts = listDrafts(storage);
  const own = drafts.find((draft) => isOwn(draft, address));
  if (own !== undefined) actions.openPlan(own.text, own.id, linked);
  else if (linked !== undefined) actions.openPlan(linked);
  else if (reading.status === 'none') {
    const [newest] = drafts;
    if (newest === undefined)
      actions.openPlan({ ...presetText('small-production'), name: exampleName });
    else actions.openPlan(newest.text, newest.id);
  }
  actions.noteLink(noticeOf(reading));
  return own !== undefined && linked !== undefined;
}

/** Fields that can't be read are in the draft alone: the address still holds what could be. */
function isOwn(draft: Draft, address: Pick<AddressBar, 'read' | 'draftId'>): boolean {
  const query = address.read();
  return draft.id === address.draftId() && (query === '' || query === draft.address);
}
