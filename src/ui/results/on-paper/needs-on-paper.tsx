import type { NeedsWishes } from '@/engine/over-time';
import { settingName } from '@/i18n/texts';
import type { NeedsUnder } from '@/plan';
import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation';
import { NeedsBlock } from '@/ui/results/pictures/needs/needs-block';
import {
  type LadderCell,
  type Ladder as LadderView,
  ladderOf,
  needsFinding,
  toldWishes,
} from '@/ui/results/pictures/needs/needs-view';
import { ReportMark, ReportPart, ReportTable } from '@/ui/shared/paper';
import type { PaperPictureProps } from './paper-picture';

/** How large the subnets have to be, under the plan's settings and under the best others. */
export function NeedsOnPaper({ answer, title }: PaperPictureProps) {
  const messages = useAllMessages();
  const { needs: words } = messages;
  const told = useSimulation((state) => state.needs);
  if (told.status !== 'known') return null;
  const { own, other, wishes, requirements, areSettingsRead } = told.found;
  const around = { wishes, answer, areSettingsRead };
  const counted = messages.asked.countedRequirements(requirements);
  return (
    <ReportPart title={title} finding={[needsFinding(told.found, messages), ...counted].join(' ')}>
      <div className="mt-2 flex flex-col gap-3">
        <Side title={words.asPlanned} side={own} {...around} />
        {typeof other === 'object' && <Side title={words.otherSettings} side={other} {...around} />}
      </div>
    </ReportPart>
  );
}

interface SideProps {
  readonly title: string;
  readonly side: NeedsUnder;
  readonly wishes: NeedsWishes;
  readonly answer: AnswerWithNumbers;
  readonly areSettingsRead: boolean;
}

function Side({ title, side, wishes, answer, areSettingsRead }: SideProps) {
  const messages = useAllMessages();
  const settings = areSettingsRead
    ? settingName(side.settings, messages, answer.cluster.settings)
    : '';
  const colourOf = (zone: string) => {
    const subnet = answer.usage.subnets.find((each) => each.zone === zone);
    return subnet === undefined ? 'var(--muted)' : subnetColour(answer, subnet.label);
  };
  return (
    <div className="min-w-0 break-inside-avoid">
      <p className="text-12">
        <span className="font-semibold">{title}</span>{' '}
        <span className="text-muted">{settings}</span>
      </p>
      {side.rungs.length > 0 && (
        <Ladder
          caption={[title, settings].filter(Boolean).join(', ')}
          ladder={ladderOf(side, toldWishes(wishes, answer.cluster), messages)}
        />
      )}
      {side.needed !== undefined &&
        side.blocks.map((block) => (
          <NeedsBlock key={block.range.base} block={block} colourOf={colourOf} />
        ))}
    </div>
  );
}

/** So many have room in a column of the sheet. */
const SIZES = 3;

/** A row for each thing that is to hold, a column for each size; the smallest that holds is framed. */
function Ladder({ caption, ladder }: { readonly caption: string; readonly ladder: LadderView }) {
  const { needs: words } = useAllMessages();
  const columns = ladder.columns.slice(-SIZES);
  return (
    <ReportTable
      caption={caption}
      heads={[words.strain, ...columns]}
      rows={ladder.rows.map(({ strain, cells }) => [
        words.strains[strain],
        ...cells.slice(-SIZES).map((cell, index) => <Rung key={columns[index]} cell={cell} />),
      ])}
    />
  );
}

/** An outline takes no room. */
const FRAME = { outline: '1px solid var(--ok)' };

function Rung({ cell }: { readonly cell: LadderCell }) {
  if (cell.state !== 'told') return '–';
  return (
    <span
      className={cell.isNeeded ? 'rounded bg-ok-soft px-1' : undefined}
      style={cell.isNeeded ? FRAME : undefined}
    >
      <ReportMark tone={cell.tone} text={cell.text} />
    </span>
  );
}
