/** What can be done with a row of the form. */
export const rowDetails = {
  fewerFields: 'Fold the fields',
  duplicate: 'Duplicate',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
};
