/** What is said of files that are saved and opened. */
export const files = {
  csv: 'CSV file',
  csvHint: 'plan, verdicts, what would help, sizes, settings',
  csvSaved: 'CSV file saved',
  planFile: 'Plan file',
  planFileHint: 'opens here again, however long the plan',
  planFileSaved: 'Plan file saved',
  /** Instead of the hint, while fields can't be read. */
  staleFile: 'with the last plan that could be read',
  print: 'Print',
  printHint: 'or save as PDF',
  openFile: 'Open plan file…',
  fileOpened: 'Plan file opened',
};
