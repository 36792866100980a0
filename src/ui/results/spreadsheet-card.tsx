import { SpreadsheetComparison } from './later';
import { WithNumbers } from './with-numbers';

/** What AWS's spreadsheet would say of the same plan, and why it is not so. */
export function SpreadsheetCard() {
  return <WithNumbers>{(answer) => <SpreadsheetComparison answer={answer} />}</WithNumbers>;
}
