import type { Timeline } from '@/engine/over-time';
import { foundSoFar } from '@/i18n/questions';
import { useAllMessages } from '@/store';
import { useSimulation } from '@/store/simulation';
import { whyUnknown } from '@/ui/results/pictures/frame/why-unasked';
import { Fold } from '@/ui/shared/controls';
import { Rich } from '@/ui/shared/look';
import { blocksAtLeast, fewestBlocks } from './lanes/run-lanes';

/** Whole /28 of each subnet in the run, and the ranges to reserve; nothing where no prefix is asked for. */
export function WholeBlocks({ timeline }: { readonly timeline: Timeline }) {
  const { wholeBlocks: words } = useAllMessages().timeline;
  const fewest = fewestBlocks(timeline);
  if (fewest === undefined) return null;
  const { label, sure, blocks, at } = fewest;
  return (
    <Fold
      className="border-t border-line px-4 py-2.5 wrap-anywhere"
      title={words.title}
      summary={words.fewest(label, sure, blocks, at)}
    >
      <ul className="grid grid-cols-1 gap-1.5">
        {blocksAtLeast(timeline).map((each) => (
          <li key={each.label} className="text-13">
            {words.fewest(each.label, each.sure, each.blocks, each.at)}
          </li>
        ))}
      </ul>
      <Reservations />
    </Fold>
  );
}

function Reservations() {
  const messages = useAllMessages();
  const { asked, timeline } = messages;
  const told = useSimulation((state) => state.most);
  const most = foundSoFar(told);
  if (most === undefined) {
    return <p className="mt-2 text-13 text-muted">{whyUnknown(told, messages)}</p>;
  }
  const rows = most.blocks.find(({ growth }) => growth === 0)?.subnets ?? [];
  const sentences =
    rows.length === 0 ? [timeline.wholeBlocks.noneAtRest] : asked.prefixReservations(rows);
  return sentences.map((sentence) => (
    <p key={sentence} className="mt-2 text-13">
      <Rich text={sentence} />
    </p>
  ));
}
