import type { InstanceType } from '@/limits';
import { useAllMessages } from '@/store';
import { type MaxPodsBasis, maxPodsOfType } from '@/store/form';
import { Tag } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';

interface TypeOptionProps {
  readonly id: string;
  readonly type: InstanceType;
  readonly query: string;
  readonly basis: MaxPodsBasis;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** A type in the list under its field: its name, its vCPUs, and the limits that tell it apart. */
export function TypeOption(props: TypeOptionProps) {
  const { id, type, query, basis, isActive, onPoint, onChoose } = props;
  const { form, typePicker } = useAllMessages();
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={classes(
        'flex min-h-8 w-full items-center gap-2 border-l-3 py-1 pr-3 pl-[0.5625rem] text-left pointer-coarse:min-h-11',
        isActive
          ? 'border-accent bg-accent-soft forced-colors:border-[Highlight]'
          : 'border-transparent forced-colors:border-[Canvas]',
      )}
    >
      <span className="min-w-0 truncate">
        <Emphasised name={type.name} query={query} />
      </span>
      {type.vcpus !== undefined && <Tag>{typePicker.vcpus(type.vcpus)}</Tag>}
      <span className="ml-auto whitespace-nowrap">
        {form.groups.limits(type.maxEnis, type.ipv4PerEni, maxPodsOfType(type, basis))}
      </span>
    </button>
  );
}

/** The name with the part that was typed in bold. */
function Emphasised({ name, query }: { readonly name: string; readonly query: string }) {
  const words = query.trim().toLowerCase().split(/\s+/);
  const word = words.find((part) => part !== '' && name.includes(part));
  if (word === undefined) return name;
  const start = name.indexOf(word);
  return (
    <>
      {name.slice(0, start)}
      <b className="font-semibold">{word}</b>
      {name.slice(start + word.length)}
    </>
  );
}
