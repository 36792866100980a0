export const share = {
  copyLink: 'Copy link',
  copied: 'Link copied',
  popover: {
    title: 'Link to this plan',
    byHand: 'The browser did not let the page copy. The link is selected: copy it by hand.',
    nothing: 'There is no plan to link to yet.',
  },
  exportMenu: 'Export',
  csv: 'CSV file',
  csvHint: 'summary, subnets and node groups',
  print: 'Print',
  printHint: 'or save as PDF',
  csvSaved: 'CSV file saved',
  planFile: 'Plan file',
  planFileHint: 'opens here again, however long the plan',
  planFileSaved: 'Plan file saved',
  /** Instead of the hint, while fields can't be read. */
  staleFile: 'with the last plan that could be read',
  openFile: 'Open plan file…',
  fileOpened: 'Plan file opened',
};
