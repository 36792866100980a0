export const share = {
  menu: 'Share',
  copied: 'Link copied',
  popover: {
    title: 'Link to this plan',
    byHand: 'The browser did not let the page copy. The link is selected: copy it by hand.',
    nothing: 'There is no plan to link to yet.',
  },
};
