import { useEffect, useMemo } from 'react';
import { vpcCsv } from '@/csv';
import { countedIn, formatCidr, type SubnetUsage, subnetSize } from '@/engine';
import { restProof } from '@/i18n/lanes';
import {
  type LayoutBlock,
  layoutBlocks,
  type SplitPlan,
  subnetLabels,
  type VpcLayout,
  type VpcStart,
} from '@/plan';
import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { fillItems } from '@/ui/results/pictures/subnets/holder-looks';
import { planFileName, saveFile } from '@/ui/shared/browser';
import { Button, ScrollFrame, TextButton } from '@/ui/shared/controls';
import { Rich, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { announce } from '@/ui/shared/spoken';
import { blockRow } from './block-row';
import { judgedSplit } from './judged-split';
import { SplitOnPaper } from './split-on-paper';
import { useHandSplit } from './use-vpc-split';
import { type UsesTold, usesTold } from './uses-told';
import { VpcBand } from './vpc-band';
import { VpcDrawing } from './vpc-drawing';
import { VpcTable } from './vpc-table';

interface SplitProps {
  readonly answer: AnswerWithNumbers;
  readonly start: VpcStart;
  readonly zones: readonly string[];
  /** Zones whose nodes are counted in these. */
  readonly movedFrom: readonly string[];
  readonly onClose: () => void;
  readonly onUse: (split: SplitPlan) => void;
}

/** The blocks of a VPC, what can be done to them by hand, and what the plan comes to in them. */
export function SplitBlocks(props: SplitProps) {
  const { answer, start, zones, movedFrom, onClose, onUse } = props;
  const messages = useAllMessages();
  const { vpc: words, asked } = messages;
  const moved =
    movedFrom.length === 0
      ? []
      : [asked.nodesMoved(movedFrom, zones, countedIn(answer.cluster.groups))];
  const hand = useHandSplit(start);
  const { layout } = hand;
  useOwnUndo(hand.takeBack);
  const judge = (each: VpcLayout) => judgedSplit(answer, each, start.outside);
  const judged = useMemo(() => judgedSplit(answer, layout, start.outside), [answer, layout, start]);
  const blocks = layoutBlocks(layout);
  const block =
    blocks.find(({ cidr }) => formatCidr(cidr) === hand.chosen) ??
    blocks.find(({ owner }) => owner?.kind === 'subnet') ??
    blocks[0];
  if (block === undefined) return null;
  const { verdict, usage } = judged;
  const proof = verdict && restProof(verdict, messages);
  const uses = usesTold(messages, answer.cluster);
  const shown = {
    layout,
    chosen: formatCidr(block.cidr),
    usage,
    uses,
    colourOf: (each: LayoutBlock) => colourOf(answer, each),
    onChoose: ({ cidr }: LayoutBlock) => hand.choose(cidr),
  };
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-15 font-semibold">
          <Rich text={leftOf(layout, words)} />
        </h3>
        <span className="flex items-center gap-1 text-13">
          {words.holdsNow}
          {proof === undefined ? (
            <span className="text-muted">{words.notCounted}</span>
          ) : (
            <span className={`inline-flex items-center gap-1 font-medium ${TONE_TEXT[proof.tone]}`}>
              <VerdictMark tone={proof.tone} className="size-3.5 shrink-0" />
              {proof.text}
            </span>
          )}
        </span>
        <span className="ml-auto text-12 text-muted">
          {hand.takeBack === undefined ? (
            <span className="max-wide:hidden">{words.hint}</span>
          ) : (
            <TextButton onClick={hand.takeBack}>{words.takeBack}</TextButton>
          )}
        </span>
      </div>
      <VpcDrawing {...shown} onMove={hand.step} />
      <div className="mt-2">
        <Legend items={fillItems(messages.charts.subnets)} />
      </div>
      <SplitOnPaper {...shown} title={leftOf(layout, words)} proof={proof?.text} />
      <VpcBand
        layout={layout}
        block={block}
        zones={zones}
        uses={uses}
        judge={judge}
        onStep={hand.step}
      />
      <p className="mt-2 text-12 text-muted">
        {[...moved, ...notesOf(answer, start, words)].join(' ')}
      </p>
      <ScrollFrame label={words.table}>
        <VpcTable {...shown} />
      </ScrollFrame>
      <div className="sticky bottom-0 -mb-5 border-t border-line bg-raised py-3">
        <div className="flex flex-wrap items-center justify-end gap-2">
          <span className="flex-1 text-12 text-muted max-wide:hidden">{words.note}</span>
          <Button onClick={() => saveBlocks(answer.plan.name, layout, usage, { words, uses })}>
            {words.csv}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            disabled={verdict === undefined}
            onClick={() => onUse(judged.split)}
          >
            {words.apply}
          </Button>
        </div>
      </div>
    </>
  );
}

function saveBlocks(
  name: string,
  layout: VpcLayout,
  usage: ReadonlyMap<string, SubnetUsage>,
  { words, uses }: { readonly words: Words; readonly uses: UsesTold },
): void {
  const heads = Object.values(words.columns);
  const rows = layoutBlocks(layout).map((block) => blockRow(block, usage, words, uses));
  saveFile(vpcCsv(heads, rows), 'text/csv;charset=utf-8', planFileName(name, '-vpc.csv'));
  announce(words.csvSaved);
}

type Words = ReturnType<typeof useAllMessages>['vpc'];

function leftOf(layout: VpcLayout, words: Words): string {
  const [vpc] = layout;
  const all = vpc === undefined ? 0 : subnetSize(vpc.range.prefixLength);
  const left = layoutBlocks(layout.slice(0, 1))
    .filter(({ owner }) => owner === undefined)
    .reduce((sum, { cidr }) => sum + subnetSize(cidr.prefixLength), 0);
  return words.left(left, all);
}

function notesOf(
  { plan }: AnswerWithNumbers,
  { outside, overlapping }: VpcStart,
  words: Words,
): readonly string[] {
  const labels = subnetLabels(plan.subnets);
  return [
    ...(overlapping.length === 0 ? [] : [words.overlapping(overlapping.map(formatCidr))]),
    ...(outside.length === 0 ? [] : [words.outside(outside.map((at) => labels[at] ?? ''))]),
  ];
}

/** That of the plan's subnet, else that of its zone's. */
function colourOf(answer: AnswerWithNumbers, { owner }: LayoutBlock): string {
  if (owner?.kind !== 'subnet') return 'var(--muted)';
  if (owner.use === 'load-balancers' || owner.use === 'control-plane' || owner.use === 'other')
    return 'var(--chart-reserved)';
  const { subnets } = answer.usage;
  const [from] = owner.from;
  const own = from === undefined ? undefined : subnets[from];
  const found = own ?? subnets.find(({ zone }) => zone === owner.zone);
  return found === undefined ? 'var(--muted)' : subnetColour(answer, found.label);
}

/** Ctrl or ⌘ Z takes back what was done by hand: the plan’s own undo is for what was done to the plan. */
function useOwnUndo(takeBack: (() => void) | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      takeBack?.();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [takeBack]);
}
