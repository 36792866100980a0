/** What is said where the page itself could not start. */
export const start = {
  title: 'The page could not start',
  unstyled: 'The page came without its styles',
  failed:
    'An error of the planner. Plans kept in this browser are still there, and the text of the address stands below.',
  missing:
    'A file of the page could not be fetched: the network failed, or a new version was published. Reload the page.',
  reload: 'Reload the page',
  blank: 'Open a blank plan',
  address: 'The text of the address',
  detail: 'What failed',
};
