import { withoutMarks } from '@/i18n';
import { foundSoFar } from '@/i18n/questions';
import { safeSentences } from '@/i18n/texts';
import { type MostOfGroup, type PlanMost, safeBy, safeNodes } from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { hasNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation';
import { classes, GreyBar, Rich, VerdictMark } from '@/ui/shared/look';

interface SafeNodesProps {
  /** Label of the group. */
  readonly group: string;
  /** As planned. */
  readonly nodes: number;
  readonly isUnder: boolean;
  /** Its pods are counted, each by itself. */
  readonly isFargate: boolean;
}

/** A line under the name, as high whatever is known; in a narrow window it has the width of the row. */
const UNDER =
  'block min-h-5 w-0 min-w-full whitespace-nowrap pl-5 text-12/5 wide:whitespace-normal';
/** The same beside the name, in the room that it leaves: two lines where that is too little for it. */
const BESIDE = 'wide:min-w-24 wide:grow wide:pl-3';

export function markPlace(isUnder: boolean): string {
  return isUnder ? UNDER : `${UNDER} ${BESIDE}`;
}

/** `safe up to 21 nodes`: the maximum that an autoscaler may be given; as soon as that is known, without a click. */
export function SafeNodes({ group, nodes, isUnder, isFargate }: SafeNodesProps) {
  const place = markPlace(isUnder);
  const messages = useAllMessages();
  const { nodeGroups } = messages.proof;
  const known = useSafe(group);
  const isChecking = useSimulation((state) => state.most.status === 'checking');
  if (known === undefined) {
    return <span className={place}>{isChecking && <GreyBar />}</span>;
  }
  const isPast = nodes > safeNodes(known.of);
  const { of } = known;
  return (
    <span className={classes(place, isPast ? 'text-warn' : 'text-muted')}>
      {isPast && <VerdictMark tone="warn" className="mr-1 inline size-3 align-[-1px]" />}
      {nodeGroups.safeUpTo(safeNodes(of), safeBy(of), isFargate)}
    </span>
  );
}

/** What that comes from, in plain sentences; `undefined`: not known. */
export function useSafeTold(group: string): string | undefined {
  const messages = useAllMessages();
  const known = useSafe(group);
  return known && withoutMarks(safeSentences(known.of, known.most, messages).join(' '));
}

/** The same where the row is open. */
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
