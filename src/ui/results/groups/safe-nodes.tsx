import { useState } from 'react';
import { withoutMarks } from '@/i18n';
import { foundSoFar } from '@/i18n/questions';
import { safeSentences } from '@/i18n/texts';
import { type MostOfGroup, type PlanMost, safeNodes } from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { hasNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation';
import { classes, GreyBar, Rich, VerdictMark } from '@/ui/shared/look';

interface SafeNodesProps {
  /** Label of the group. */
  readonly group: string;
  /** As planned. */
  readonly nodes: number;
}

/** Its place is as wide whatever is known; in a narrow window it is a line under the name. */
export const MARK_PLACE =
  'block min-h-5 pl-5 wide:inline-block wide:min-h-0 wide:min-w-24 wide:pl-3';

/** `safe up to 21 nodes`: the maximum that an autoscaler may be given; as soon as that is known, without a click. */
export function SafeNodes({ group, nodes }: SafeNodesProps) {
  const messages = useAllMessages();
  const { nodeGroups } = messages.proof;
  const known = useSafe(group);
  const isChecking = useSimulation((state) => state.most.status === 'checking');
  const [last, setLast] = useState(known?.of);
  if (known !== undefined && known.of !== last) setLast(known.of);
  const tell = (of: MostOfGroup) => nodeGroups.safeUpTo(safeNodes(of), of.maximum === undefined);
  if (known === undefined) {
    return (
      <span className={classes(MARK_PLACE, 'text-12')}>
        {isChecking && last === undefined && <GreyBar />}
        {/* What was known of the plan before keeps its place, so that no row becomes lower. */}
        {last !== undefined && <span className="invisible">{tell(last)}</span>}
      </span>
    );
  }
  const isPast = nodes > safeNodes(known.of);
  const sentences = safeSentences(known.of, known.most, messages);
  return (
    <span
      className={classes(MARK_PLACE, 'text-12', isPast ? 'text-warn' : 'text-muted')}
      title={withoutMarks(sentences.join(' '))}
    >
      {isPast && <VerdictMark tone="warn" className="mr-1 inline size-3 align-[-1px]" />}
      {tell(known.of)}
    </span>
  );
}

/** The same in whole sentences, where the row is open. */
export function SafeSentence({ group }: Pick<SafeNodesProps, 'group'>) {
  const messages = useAllMessages();
  const known = useSafe(group);
  if (known === undefined) return null;
  return (
    <p className="text-13">
      {safeSentences(known.of, known.most, messages).map((sentence) => (
        <span key={sentence}>
          <Rich text={sentence} />{' '}
        </span>
      ))}
    </p>
  );
}

function useSafe(group: string): { readonly of: MostOfGroup; readonly most: PlanMost } | undefined {
  const told = useSimulation((state) => state.most);
  // Of a plan that cannot work no number of nodes is the reason.
  const canWork = usePlanner(
    ({ answer }) => hasNumbers(answer) && answer.usage.verdict.kind !== 'cannot-work',
  );
  const most = foundSoFar(told);
  const of = most?.groups.find(({ label }) => label === group);
  // Until its runs are done a larger number would be told that shrinks.
  if (!canWork || most === undefined || of === undefined) return undefined;
  return told.status === 'checking' && of.maximum === undefined ? undefined : { of, most };
}
