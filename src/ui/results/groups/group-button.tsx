import type { GroupUsage } from '@/engine';
import type { AllMessages } from '@/i18n';
import { actions } from '@/store';
import { Tag } from '@/ui/shared/controls';
import { DisclosureIcon } from '@/ui/shared/look';
import { useSafeTold } from './safe-nodes';

interface GroupButtonProps {
  readonly group: Pick<GroupUsage, 'label' | 'instanceType' | 'kind' | 'mode'>;
  /** Beside the name. */
  readonly tag: string | undefined;
  readonly isOpen: boolean;
  readonly detailsId: string;
  /** Beside it stands how many nodes are safe. */
  readonly isSafeTold: boolean;
}

/** The name of a group, which opens its row wherever that is pressed; it says what holds of so many nodes. */
export function GroupButton({ group, tag, isOpen, detailsId, isSafeTold }: GroupButtonProps) {
  const told = useSafeTold(group.label);
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? detailsId : undefined}
      title={isSafeTold ? told : undefined}
      onClick={() => actions.look({ row: isOpen ? undefined : group.label })}
      className="inline-flex min-h-6 items-center gap-1.5 text-left font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent pointer-coarse:min-h-11"
    >
      <span className="text-muted">
        <DisclosureIcon isOpen={isOpen} className="size-3.5" />
      </span>
      <GroupName group={group} tag={tag} />
    </button>
  );
}

function GroupName({ group, tag }: Pick<GroupButtonProps, 'group' | 'tag'>) {
  const isNamed = group.instanceType !== '' && !group.label.startsWith(group.instanceType);
  return (
    <span className="flex max-w-36 min-w-0 flex-wrap items-baseline gap-x-1.5 break-words *:min-w-0 @min-[51rem]:max-w-60">
      <span>{group.label}</span>
      {isNamed && <span className="text-12 font-normal text-muted">{group.instanceType}</span>}
      {tag !== undefined && <Tag>{tag}</Tag>}
    </span>
  );
}

/** What sets it apart from nodes of the plan’s own mode. */
export function groupTag(
  { label, kind, mode }: GroupButtonProps['group'],
  words: AllMessages['proof']['nodeGroups'],
  isOneMode: boolean,
): string | undefined {
  if (kind !== 'linux') return label.startsWith(words.kinds[kind]) ? undefined : words.kinds[kind];
  return isOneMode || mode === 'secondary-ip' ? undefined : words.mode[mode];
}
