import { usePlanner } from '@/store';
import { Drawer } from './drawer/drawer';
import { FoldedLines } from './drawer/folded-lines';
import { GroupsLine } from './groups/groups-line';
import { NodeGroups } from './groups/node-groups';
import { Questions } from './questions/questions';
import { WithNumbers } from './with-numbers';

/** What proves the answer: a picture for each question, the node groups, and the drawer. */
export function Proof() {
  const question = usePlanner((state) => state.view.question);
  return (
    <>
      <WithNumbers>
        {(answer) => (
          <div className="grid grid-cols-1 min-w-0 gap-3">
            <Questions answer={answer} />
            {question === 'at-rest' ? (
              <NodeGroups
                groups={answer.usage.groups}
                cluster={answer.cluster}
                isShort={answer.usage.totals.isShort}
              />
            ) : (
              <GroupsLine groups={answer.usage.groups.length} totals={answer.usage.totals} />
            )}
            <FoldedLines answer={answer} />
          </div>
        )}
      </WithNumbers>
      <Drawer />
    </>
  );
}
