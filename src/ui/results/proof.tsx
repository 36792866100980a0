import { findingsOf } from '@/store/derived/findings';
import { ResultTabs } from './charts/result-tabs';
import { CommonClaims } from './common-claims';
import { Findings } from './findings/findings';
import { NodeGroups } from './node-groups/node-groups';
import { SpreadsheetComparison } from './spreadsheet-comparison';
import { WithNumbers } from './with-numbers';

/** What proves the answer: charts, nodes, findings, and what others would say. */
export function Proof() {
  return (
    <WithNumbers>
      {(answer) => (
        <div className="grid grid-cols-1 min-w-0 gap-3 sm:gap-4">
          <ResultTabs answer={answer} />
          <NodeGroups groups={answer.usage.groups} cluster={answer.cluster} />
          <Findings findings={findingsOf(answer)} />
          <SpreadsheetComparison answer={answer} />
          <CommonClaims answer={answer} />
        </div>
      )}
    </WithNumbers>
  );
}
