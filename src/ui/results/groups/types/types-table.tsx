import type { PodsOnType } from '@/engine';
import { toneOf } from '@/i18n/verdict';
import { actions, planner, useAllMessages, useNumberFormat } from '@/store';
import { applyType } from '@/store/changes';
import { UseButton } from '@/ui/results/use-button';
import { ScrollTable } from '@/ui/shared/controls';
import { classes, TONE_TEXT, VerdictMark } from '@/ui/shared/look';

const CELL = 'py-1 pl-4 text-right';

interface TypesTableProps {
  /** Label of the group. */
  readonly group: string;
  readonly planned: PodsOnType;
  readonly others: readonly PodsOnType[];
  /** Why none can be used now. */
  readonly whyNot: string | undefined;
}

/** What the nodes of the group hold on each type, the planned one first. */
export function TypesTable({ group, planned, others, whyNot }: TypesTableProps) {
  const { types: words } = useAllMessages().proof.nodeGroups;
  // Where it fits, what is wanted is what is held.
  const isShort = [planned, ...others].some(({ verdict }) => verdict.kind !== 'fits');
  return (
    <ScrollTable label={`${words.title}, ${group}`}>
      <thead>
        <tr className="text-12 text-muted">
          {words.heads(isShort).map((head, index) => (
            <th
              key={head}
              scope="col"
              className={classes('font-medium', index === 0 ? 'py-1 text-left' : CELL)}
            >
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        <TypeRow group={group} choice={planned} whyNot={whyNot} isPlanned />
        {others.map((choice) => (
          <TypeRow key={choice.type} group={group} choice={choice} whyNot={whyNot} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface TypeRowProps {
  readonly group: string;
  readonly choice: PodsOnType;
  readonly whyNot: string | undefined;
  readonly isPlanned?: boolean;
}

function TypeRow({ group, choice, whyNot, isPlanned = false }: TypeRowProps) {
  const { types: words } = useAllMessages().proof.nodeGroups;
  const format = useNumberFormat();
  const { type, nodes, podsPerNode, maxPods, held, idle, prefixes, enis, nau, verdict } = choice;
  const tone = toneOf(verdict);
  const numbers = { nodes, podsPerNode, maxPods, held, idle, prefixes, enis, nau };
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1 text-left font-medium">
        {type}
      </th>
      {Object.entries(numbers).map(([name, value]) => (
        <td key={name} className={classes(CELL, name === 'held' ? 'font-semibold' : undefined)}>
          {format.count(value)}
        </td>
      ))}
      <td className={CELL}>
        <span className={`inline-flex items-center gap-1.5 ${TONE_TEXT[tone]}`}>
          <VerdictMark tone={tone} className="size-3.5" />
          {words.verdict(verdict.kind, verdict.podsPending)}
        </span>
      </td>
      <td className={CELL} data-print="no">
        {isPlanned ? (
          <span className="text-12 text-muted">{words.planned}</span>
        ) : (
          <UseButton
            className="min-h-6! px-2!"
            aria-label={words.takeNamed(type)}
            whyNot={whyNot}
            onUse={() => applyType(planner, actions, group, choice)}
          >
            {words.use}
          </UseButton>
        )}
      </td>
    </tr>
  );
}
