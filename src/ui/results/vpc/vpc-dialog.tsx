import { useMemo } from 'react';
import { formatCidr, subnetSize } from '@/engine';
import { restProof } from '@/i18n/verdict/lanes/proof-words';
import { shortTone } from '@/i18n/verdict/tone';
import {
  type LayoutBlock,
  layoutBlocks,
  type SplitPlan,
  subnetLabels,
  type VpcLayout,
  type VpcStart,
} from '@/plan';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { simulationActions } from '@/store/simulation/use-simulation';
import { actions, useAllMessages } from '@/store/use-planner';
import { subnetColour } from '@/store/use-subnet-colours';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { NeedsKnobs } from '@/ui/results/pictures/needs/needs-knobs';
import { Button, TextButton } from '@/ui/shared/controls/button';
import { Dialog } from '@/ui/shared/controls/dialog';
import { Rich } from '@/ui/shared/look/rich';
import { VerdictMark } from '@/ui/shared/look/verdict-mark';
import { judgedSplit } from './judged-split';
import { useHandSplit, useVpcSplit, type VpcTold } from './use-vpc-split';
import { VpcBand } from './vpc-band';
import { VpcDrawing } from './vpc-drawing';
import { VpcKnobs } from './vpc-knobs';
import { VpcTable } from './vpc-table';

export interface VpcDialogProps {
  readonly answer: AnswerWithNumbers;
  readonly onUse: (split: SplitPlan) => void;
}

/** A VPC drawn as blocks, proposed for what is wished and split by hand; nothing is a change of the plan until it is used. */
export function VpcDialog({ answer, onUse }: VpcDialogProps) {
  const { vpc: words } = useAllMessages();
  const { asked, told } = useVpcSplit(answer);
  const close = () => actions.look({ vpc: '' });
  return (
    <Dialog
      onClose={close}
      title={words.title}
      description={words.description}
      closeLabel={words.close}
      isWide
    >
      <VpcKnobs asked={asked} fault={told.status === 'unreadable' ? told.fault : undefined} />
      <div>{!asked.wishes.startsAtPlan && <NeedsKnobs />}</div>
      <div style={{ minHeight: '26rem' }}>
        {told.status === 'ready' ? (
          <Split
            answer={answer}
            start={told.start}
            zones={asked.zones}
            onClose={close}
            onUse={(split) => {
              close();
              onUse(split);
            }}
          />
        ) : (
          <Unsplit told={told} />
        )}
      </div>
    </Dialog>
  );
}

function Unsplit({ told }: { readonly told: Exclude<VpcTold, { status: 'ready' }> }) {
  const { vpc: words, asked, needs, questions } = useAllMessages();
  switch (told.status) {
    case 'unreadable':
      return null;
    case 'checking':
      return <p className="mt-3 text-13 text-muted">{words.searching}</p>;
    case 'failed':
      return <p className="mt-3 text-13 text-muted">{words.failed}</p>;
    case 'waits-for-run':
      return (
        <p className="mt-3 flex items-center gap-3 text-13 text-muted">
          {words.waits}
          <Button onClick={() => simulationActions.ask('needs')}>{questions.ask}</Button>
        </p>
      );
    case 'no-size':
      return (
        <p className="mt-3 text-15">
          <Rich text={told.sizes.blocked ? needs.noSize(told.sizes.blocked) : needs.tooLarge} />
        </p>
      );
    case 'no-room':
      return (
        <div className="mt-3 text-15">
          {asked
            .carveVpc({ ...told.found, enough: enoughFor(told.found.needed), podsApart: false })
            .map((line) => (
              <p key={line}>
                <Rich text={line} />
              </p>
            ))}
        </div>
      );
  }
}

/** The longest prefix with so many addresses; `undefined`: no VPC is as large. */
function enoughFor(needed: number): number | undefined {
  const lengths = Array.from({ length: 13 }, (_, index) => 28 - index);
  return lengths.find((length) => subnetSize(length) >= needed);
}

interface SplitProps {
  readonly answer: AnswerWithNumbers;
  readonly start: VpcStart;
  readonly zones: readonly string[];
  readonly onClose: () => void;
  readonly onUse: (split: SplitPlan) => void;
}

function Split({ answer, start, zones, onClose, onUse }: SplitProps) {
  const messages = useAllMessages();
  const { vpc: words } = messages;
  const hand = useHandSplit(start);
  const { layout } = hand;
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
  const shown = {
    layout,
    chosen: formatCidr(block.cidr),
    usage,
    colourOf: (each: LayoutBlock) => colourOf(answer, each),
    shortClass: verdict ? TONE_TEXT[shortTone(verdict)] : '',
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
            words.hint
          ) : (
            <TextButton onClick={hand.takeBack}>{words.takeBack}</TextButton>
          )}
        </span>
      </div>
      <VpcDrawing {...shown} />
      <VpcBand layout={layout} block={block} zones={zones} judge={judge} onStep={hand.step} />
      <p className="mt-2 text-12 text-muted">{notesOf(answer, start, words).join(' ')}</p>
      <div className="overflow-x-auto">
        <VpcTable {...shown} />
      </div>
      <div
        className="sticky bottom-0 border-t border-line bg-raised py-3"
        style={{ marginBottom: '-1.25rem' }}
      >
        <div className="flex flex-wrap items-center justify-end gap-2">
          <span className="flex-1 text-12 text-muted">{words.note}</span>
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
