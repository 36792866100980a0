/** Beside the link, once it is asked for. */
export const linkCard = {
  title: 'Link to this plan',
  copied: 'Link copied',
  byHand: 'The browser did not let the page copy. The link is selected: copy it by hand.',
  nothing: 'There is no plan to link to yet.',
  field: 'Link',
  inAddress: 'The plan is in the address: the web host and chat previews can see it.',
  fromDisk:
    'This page is a file on your computer, so the link has no address: put it behind that of any copy of the planner.',
  copyHash: 'Copy with # instead',
  keepsIn: 'keeps it in the browser.',
  copiedHash: 'Copied with #: the plan stays in the browser.',
  stale: 'Fields that can’t be read are not in the link; it has the last plan that could.',
  saveFile: 'Save the plan file instead',
};
