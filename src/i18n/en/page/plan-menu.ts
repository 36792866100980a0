/** The menu behind the plan's name, and the rest of the page's head. */
export const planMenu = {
  thisPlan: 'This plan',
  kept: 'Kept in this browser',
  /** Of those that are kept, beyond the newest few. */
  older: 'Older plans',
  remove: 'Remove from this browser',
  removed: (title: string) => `${title} removed`,
  bringBack: (title: string) => `Bring back ${title}`,
  rename: 'Rename',
  duplicate: 'Duplicate',
  name: 'Plan name',
  examples: 'Examples',
  back: 'Back',
  /** Of a plan that can't be counted as it stands. */
  noVerdict: 'no answer yet',
  /** Kept plans that this version does not open. */
  unopened: {
    DRAFT_NEWER: 'A plan of a newer version',
    DRAFT_UNREADABLE: 'A plan that can’t be read',
  },
  copyLink: 'Copy link',
  copyLinkHint: 'the web host and chat previews can see the plan',
  copyHash: 'Copy link with #',
  copyHashHint: 'the plan stays in the browser',
};
