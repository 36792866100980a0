import { type GroupUsage, groupLack, type HeldInGroup } from '@/engine';
import { useAllMessages } from '@/store';
import { classes, VerdictMark } from '@/ui/shared/look';
import { MARK_PLACE, SafeNodes } from './safe-nodes';

interface GroupMarkProps {
  readonly group: Pick<GroupUsage, 'label' | 'nodes'>;
  readonly held: HeldInGroup | undefined;
}

/** Beside the name of a group: what of its nodes lack what; where none does, how many are safe. */
export function GroupMark({ group, held }: GroupMarkProps) {
  const words = useAllMessages().proof.nodeGroups;
  const lack = held && groupLack(held, group.nodes);
  if (lack === undefined) return <SafeNodes group={group.label} nodes={group.nodes} />;
  const tone = lack.kind === 'not-there' || lack.kind === 'pods-wait' ? 'bad' : 'warn';
  return (
    <span className={classes(MARK_PLACE, 'text-12', tone === 'bad' ? 'text-bad' : 'text-warn')}>
      <VerdictMark tone={tone} className="mr-1 inline size-3 align-[-1px]" />
      {words.lacks[lack.kind](lack.nodes, lack.of)}
    </span>
  );
}
