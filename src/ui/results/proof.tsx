import { findingsOf } from '@/store/derived/findings';
import { Mistakes } from './drawer/mistakes';
import { Findings } from './drawer/notes/notes';
import { SpreadsheetComparison } from './drawer/spreadsheet';
import { NodeGroups } from './groups/node-groups';
import { Questions } from './questions/questions';
import { WithNumbers } from './with-numbers';

/** What proves the answer: charts, nodes, findings, and what others would say. */
export function Proof() {
  return (
    <WithNumbers>
      {(answer) => (
        <div className="grid grid-cols-1 min-w-0 gap-3 sm:gap-4">
          <Questions answer={answer} />
          <NodeGroups groups={answer.usage.groups} cluster={answer.cluster} />
          <Findings findings={findingsOf(answer)} />
          <SpreadsheetComparison answer={answer} />
          <Mistakes answer={answer} />
        </div>
      )}
    </WithNumbers>
  );
}
