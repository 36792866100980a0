import { type GroupUsage, groupLack, type HeldInGroup, pendingTotal } from '@/engine';
import { useAllMessages } from '@/store';
import { classes, VerdictMark } from '@/ui/shared/look';
import { markPlace, SafeNodes } from './safe-nodes';

interface GroupMarkProps {
  readonly group: Pick<GroupUsage, 'label' | 'nodes' | 'kind' | 'pending'>;
  readonly held: HeldInGroup | undefined;
  /** The name takes the line. */
  readonly isUnder: boolean;
}

/** Beside the name of a group, the gravest: nodes that lack something, pods without a place; else how many are safe. */
export function GroupMark({ group, held, isUnder }: GroupMarkProps) {
  const words = useAllMessages().proof.nodeGroups;
  const lack = held && groupLack(held, group.nodes);
  const pending = pendingTotal(group.pending);
  const isBad = lack?.kind === 'not-there' || lack?.kind === 'pods-wait';
  if (isSafeTold(group, held)) {
    const { label, nodes, kind } = group;
    return <SafeNodes {...{ nodes, isUnder }} group={label} isFargate={kind === 'fargate'} />;
  }
  const text =
    lack && (isBad || pending === 0)
      ? words.lacks[lack.kind](lack.nodes, lack.of)
      : words.pending(pending);
  return (
    <span className={classes(markPlace(isUnder), isBad ? 'text-bad' : 'text-warn')} title={text}>
      <VerdictMark tone={isBad ? 'bad' : 'warn'} className="mr-1 inline size-3 align-[-1px]" />
      {text}
    </span>
  );
}

/** Nothing graver stands beside its name. */
export function isSafeTold(
  { nodes, pending }: Pick<GroupUsage, 'nodes' | 'pending'>,
  held: HeldInGroup | undefined,
): boolean {
  return (
    pendingTotal(pending) === 0 && (held === undefined || groupLack(held, nodes) === undefined)
  );
}
