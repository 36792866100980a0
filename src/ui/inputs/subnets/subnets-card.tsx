import { useState } from 'react';
import type { FieldPath, SubnetText } from '@/plan';
import { useMessages, usePlanner } from '@/store';
import { type AnswerWithNumbers, hasNumbers, type PlannerState } from '@/store/document';
import { CardFooter } from '@/ui/inputs/card-footer';
import { InputSection } from '@/ui/inputs/input-section';
import { AddRowButton } from '@/ui/inputs/rows/add-row-button';
import { IconButton, Segmented } from '@/ui/shared/controls';
import { Menu } from '@/ui/shared/floating';
import { lazyModule, lazyPart, withModule } from '@/ui/shared/lazy';
import { ChevronDownIcon, MoreIcon } from '@/ui/shared/look';
import { SubnetRow, subnetColumns } from './subnet-row';

const subnetActions = lazyModule(() => import('./subnet-actions'));

const MoveDialog = lazyPart(() => import('./move-dialog').then((module) => module.MoveDialog), {
  part: 'panel',
});

const LiveLine = lazyPart(
  () => import('./live-explanations').then((module) => module.LiveLine),
  // Under planned subnets it is empty until the switch turns: nothing makes room for it.
  { part: 'details', place: 'h-8 [ul:not([data-live])+&]:hidden' },
);

const ConsumerList = lazyPart(
  () => import('@/ui/inputs/modes/consumer-list').then((module) => module.ConsumerList),
  {
    part: 'panel',
  },
);

export function SubnetsCard() {
  const rows = usePlanner((state) => state.text.subnets);
  const used = usePlanner(({ answer }) => (hasNumbers(answer) ? othersIn(answer) : 0));
  const ranges = usePlanner(rangesInShort);
  const live = usePlanner((state) => state.text.live);
  const { form } = useMessages();
  const words = form.subnets;
  const columnUsedAs = rows[0]?.usedAs ?? 'in-use';
  return (
    <InputSection
      title={words.title}
      hint={words.hint}
      startsOpen
      summary={ranges && words.summary(ranges, used)}
      owns={(path) =>
        path.part === 'subnet' ||
        isConsumerField(path) ||
        (path.part === 'plan' && path.field === 'subnets')
      }
      actions={<LiveSwitch />}
    >
      {rows.length > 0 && (
        <div className={`mb-1 grid items-center gap-1.5 text-12 text-muted ${subnetColumns(live)}`}>
          <span>{words.zone}</span>
          <span>{words.range}</span>
          <span className="flex justify-end">
            <UsedAsMenu usedAs={columnUsedAs} />
          </span>
          {live && columnUsedAs === 'available' && (
            <span className="text-right whitespace-nowrap">{words.used}</span>
          )}
        </div>
      )}
      <ul data-live={live || undefined} className="grid grid-cols-1 gap-1.5">
        {rows.map((row, index) => (
          <SubnetRow
            key={row.id}
            row={row}
            place={index + 1}
            isLast={index === rows.length - 1}
            columnUsedAs={columnUsedAs}
          />
        ))}
      </ul>
      <LiveLine live={live} />
      <SubnetsFooter />
    </InputSection>
  );
}

function isConsumerField(path: FieldPath): boolean {
  return path.part === 'consumer' || (path.part === 'plan' && path.field === 'consumers');
}

/** Rows to add, and what else takes addresses. */
function SubnetsFooter() {
  const rows = usePlanner((state) => state.text.consumers.length);
  const needsLook = usePlanner((state) =>
    state.reading.errors.some((error) => isConsumerField(error.field)),
  );
  const words = useMessages().form.subnets;
  return (
    <CardFooter
      fold={{
        title: words.consumers,
        summary: words.consumersInShort(rows),
        isUsed: rows > 0,
        needsLook,
        // As high as its rows are at least: nothing below moves when they come.
        body: (
          <div style={{ minHeight: 46 + 160 * rows }}>
            <ConsumerList />
          </div>
        ),
      }}
    >
      <AddRowButton list="subnets" label={words.addNamed}>
        {words.add}
      </AddRowButton>
      <MoreOfSubnets />
    </CardFooter>
  );
}

/** What is done to all subnets at once. */
function MoreOfSubnets() {
  const [isMoving, setMoving] = useState(false);
  const words = useMessages().form.subnets;
  return (
    <>
      <Menu
        align="start"
        trigger={
          <IconButton label={words.more} className="-mx-2 size-6">
            <MoreIcon />
          </IconButton>
        }
        needs={subnetActions}
        sections={() => subnetActions.module()?.allSubnetsMenu(() => setMoving(true))}
      />
      {isMoving && <MoveDialog onClose={() => setMoving(false)} />}
    </>
  );
}

/** At once where the module is there, as it mostly is. */
function turn(live: boolean): void {
  const there = subnetActions.module();
  if (there) there.turnLive(live);
  else void withModule(subnetActions, 'panel', (module) => module.turnLive(live));
}

/**
 * Whether the plan's nodes are to come or run already. It switches at once: what is typed next is meant
 * for the fields as they are then.
 */
function LiveSwitch() {
  const live = usePlanner((state) => state.text.live);
  const messages = useMessages();
  const words = messages.form.subnets;
  return (
    <Segmented
      small
      label={words.liveLabel}
      options={[
        { value: 'planned', label: words.planned },
        { value: 'live', label: words.liveNow },
      ]}
      value={live ? 'live' : 'planned'}
      onChange={(value) => turn(value === 'live')}
    />
  );
}

/** The head of the last column, which is also the choice of what its numbers say. */
function UsedAsMenu({ usedAs }: { readonly usedAs: SubnetText['usedAs'] }) {
  const words = useMessages().form.subnets;
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="-mr-1 inline-flex min-h-6 pointer-coarse:min-h-11 shrink-0 whitespace-nowrap items-center gap-0.5 rounded-sm px-1 text-12 text-muted hover:bg-hover hover:text-text"
        >
          {usedAs === 'in-use' ? words.used : words.available}
          <ChevronDownIcon className="size-3" />
        </button>
      }
      needs={subnetActions}
      sections={() => subnetActions.module()?.usedAsMenu(usedAs)}
    />
  );
}

/** `3 × /24`, `/24, /26`; empty while one of them can't be read. */
export function rangesInShort({ text, reading }: PlannerState): string {
  const sizes = new Map<string, number>();
  for (const { id } of text.subnets) {
    const read = reading.parts.subnets.get(id)?.range;
    if (read === undefined) return '';
    const size = `/${read.prefixLength}`;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  return [...sizes].map(([size, count]) => (count === 1 ? size : `${count} × ${size}`)).join(', ');
}

function othersIn({ usage }: AnswerWithNumbers): number {
  return usage.subnets.reduce((sum, subnet) => sum + subnet.usedByOthers, 0);
}
