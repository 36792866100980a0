import { useState } from 'react';
import { hasRanges, type Question } from '@/plan';
import { usePlanner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useHeld } from '@/store/simulation';
import { Drawer } from '@/ui/results/drawer/drawer';
import { FoldedLines } from '@/ui/results/drawer/folded-lines';
import { GroupsLine } from '@/ui/results/groups/groups-line';
import { NodeGroups } from '@/ui/results/groups/node-groups';
import { Questions } from '@/ui/results/questions/questions';
import { Ranges } from '@/ui/results/ranges/ranges';
import { WithNumbers } from '@/ui/results/with-numbers';

/** What proves the answer: a picture for each question, the node groups, and the drawer. */
export function Proof() {
  const question = usePlanner((state) => state.view.question);
  const hasRow = usePlanner((state) => state.view.row !== undefined);
  // An opened row is shown whatever is asked; its button stays when it closes the row.
  const [openedIn, setOpenedIn] = useState<Question>();
  if (hasRow && openedIn !== question) setOpenedIn(question);
  const hasGroups = question === 'at-rest' || hasRow || openedIn === question;
  return (
    <>
      <WithNumbers>
        {(answer) => (
          <div className="grid grid-cols-1 min-w-0 gap-3">
            <Questions answer={answer} />
            <Groups answer={answer} isWhole={hasGroups} />
            {/* Behind all that is on the first screen: a range that is typed moves none of it. */}
            {hasRanges(answer.plan) && <Ranges answer={answer} />}
            <FoldedLines answer={answer} />
          </div>
        )}
      </WithNumbers>
      <Drawer />
    </>
  );
}

interface GroupsProps {
  readonly answer: AnswerWithNumbers;
  /** Else in one line. */
  readonly isWhole: boolean;
}

function Groups({ answer, isWhole }: GroupsProps) {
  const told = useHeld(answer);
  const { usage, cluster } = answer;
  return isWhole ? (
    <NodeGroups groups={usage.groups} cluster={cluster} told={told} />
  ) : (
    <GroupsLine groups={usage.groups} totals={usage.totals} told={told} />
  );
}
