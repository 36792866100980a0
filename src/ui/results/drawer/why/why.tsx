import type { ReactNode } from 'react';
import type { SubnetUsage } from '@/engine';
import { because, isPodShort } from '@/i18n/verdict';
import { useAllMessages, useNumberFormat } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRequiredTold, useRunTold } from '@/store/simulation';
import type { SummedNumber } from '@/ui/results/drawer/drawer-state';
import { useHeadlineView } from '@/ui/results/use-headline-view';
import { useReason } from '@/ui/results/use-reason';
import { Rich } from '@/ui/shared/look';
import { sumTitle } from './sum-title';
import { LeftPerSubnet, WhyBody } from './why-body';
import type { WhySum } from './why-row';
import { whyRun } from './why-run';
import { whySum } from './why-sum';

export interface WhyProps {
  readonly answer: AnswerWithNumbers;
  readonly of: SummedNumber;
}

/** The sum behind a number, and where its rules were read. */
export function Why({ answer, of }: WhyProps): ReactNode {
  const messages = useAllMessages();
  const { why: words } = messages.proof;
  const { usage } = answer;
  const sum = whySum(answer, of, messages, useRunTold(answer));
  switch (of) {
    case 'held':
      return sum && <WhyBody sum={sum} />;
    case 'remaining':
      return (
        sum && (
          <WhyBody
            sum={sum}
            note={usage.totals.short > 0 ? undefined : <LeftPerSubnet {...usage} />}
          />
        )
      );
    case 'pods':
      return (
        sum && (
          <WhyBody
            sum={sum}
            note={
              isPodShort(usage.verdict) && (
                <p className="mt-3 text-12 text-muted">
                  {words.podsShortNote(usage.verdict.podsRunAtMost ?? 0)}
                </p>
              )
            }
          />
        )
      );
    case 'idle':
      return sum === undefined ? <p>{words.idleNone}</p> : <WhyBody sum={sum} />;
    case 'worst-subnet':
      return <SubnetWhy answer={answer} sum={sum} />;
  }
}

interface SubnetWhyProps extends Pick<WhyProps, 'answer'> {
  /** `undefined` of a verdict that no subnet decides. */
  readonly sum: WhySum | undefined;
}

function SubnetWhy({ answer, sum }: SubnetWhyProps) {
  const messages = useAllMessages();
  const { usage } = answer;
  const run = useRunTold(answer);
  const ofRun = whyRun(usage, run, useRequiredTold(answer), messages);
  const subnet = usage.subnets.find((one) => one.label === usage.verdict.subnet);
  return (
    <>
      <WholeVerdict answer={answer} lines={ofRun?.lines} />
      {ofRun !== undefined && (
        <div className="mb-2">
          <h4 className="text-14 font-semibold">
            {messages.overTime.why.atRest}: {sumTitle(answer, 'worst-subnet', messages, run)}
          </h4>
          <p className="text-muted">{because(usage, messages, run)}</p>
        </div>
      )}
      {sum !== undefined && (
        <WhyBody sum={sum} note={!usage.verdict.blocks && <BlocksNote blocks={subnet?.blocks} />} />
      )}
    </>
  );
}

interface WholeVerdictProps extends Pick<WhyProps, 'answer'> {
  /** Of the run that it tells, instead of its reason. */
  readonly lines: readonly string[] | undefined;
}

/** A phone has no room for all that the verdict says. */
function WholeVerdict({ answer, lines }: WholeVerdictProps) {
  const { sentence, scenario } = useHeadlineView(answer);
  const reason = useReason(answer);
  return (
    <div className="mb-2 grid gap-1 border-b border-line pb-3">
      <p className="text-14 font-semibold">
        <Rich text={sentence} />
      </p>
      {(lines ?? [`${reason} ${scenario}`]).map((line) => (
        <p key={line} className="text-muted">
          <Rich text={line} />
        </p>
      ))}
    </div>
  );
}

function BlocksNote({ blocks }: Pick<SubnetUsage, 'blocks'>) {
  const format = useNumberFormat();
  const { why: words, rules } = useAllMessages().proof;
  if (blocks === undefined) return null;
  return (
    <div className="mt-3 border-t border-line pt-2.5">
      <p className="font-medium">{words.blocksTitle}</p>
      <dl className="mt-1">
        <div className="flex justify-between gap-4">
          <dt>{words.blocksWanted}</dt>
          <dd>{format.count(blocks.wanted)}</dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt>{words.blocksFree}</dt>
          <dd>{words.range(blocks.freeWorst, blocks.freeBest)}</dd>
        </div>
      </dl>
      <p className="mt-1 text-12 text-muted">
        <span className="font-mono">R20</span> {rules.R20}
      </p>
    </div>
  );
}
