export const share = {
  menu: 'Share',
  copied: 'Link copied',
  popover: {
    title: 'Link to this plan',
    nothing: 'There is no plan to link to yet.',
  },
};
