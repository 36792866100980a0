import { type Counted, countedIn, type ZoneId, zonesLeft } from '@/engine';
import type { SplitPlan } from '@/plan';
import { actions, useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { simulationActions } from '@/store/simulation';
import { useLast } from '@/ui/results/last-answer';
import { LostRuns } from '@/ui/results/lost-runs';
import { NeedsKnobs } from '@/ui/results/pictures/needs/needs-knobs';
import { Button, Dialog } from '@/ui/shared/controls';
import { Rich } from '@/ui/shared/look';
import { SplitBlocks } from './split-blocks';
import { useVpcSplit, type VpcTold } from './use-vpc-split';
import { VpcKnobs } from './vpc-knobs';

interface VpcDialogProps {
  readonly answer: AnswerWithNumbers;
  readonly onUse: (split: SplitPlan) => void;
}

/** A VPC drawn as blocks, proposed for what is wished and split by hand; nothing is a change of the plan until it is used. */
export function VpcDialog({ answer: shownAnswer, onUse }: VpcDialogProps) {
  const { vpc: words } = useAllMessages();
  const { asked, answer, told } = useVpcSplit(shownAnswer);
  const movedFrom = asked.wishes.startsAtPlan ? [] : zonesLeft(answer.cluster, asked.zones);
  const close = () => actions.look({ vpc: '' });
  const last = useLast(told.status === 'ready' ? told : undefined);
  // What can't be read, or is being worked out, leaves in sight what was there.
  const isAway = told.status === 'unreadable' || told.status === 'checking';
  const shown = told.status === 'ready' ? told : isAway ? last : undefined;
  return (
    <Dialog onClose={close} words={words} isWide>
      <VpcKnobs asked={asked} fault={told.status === 'unreadable' ? told.fault : undefined} />
      {!asked.wishes.startsAtPlan && (
        <div className="-mx-4">
          <NeedsKnobs answer={answer} />
        </div>
      )}
      <div className="min-h-104">
        {told.status !== 'ready' && (
          <Unsplit
            told={told}
            zones={asked.zones}
            movedFrom={movedFrom}
            counted={countedIn(answer.cluster.groups)}
          />
        )}
        {shown !== undefined && (
          <div inert={isAway} className={isAway ? 'opacity-45' : undefined}>
            <SplitBlocks
              answer={answer}
              start={shown.start}
              zones={asked.zones}
              movedFrom={movedFrom}
              onClose={close}
              onUse={(split) => {
                close();
                onUse(split);
              }}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}

interface UnsplitProps {
  readonly told: Exclude<VpcTold, { status: 'ready' }>;
  readonly zones: readonly ZoneId[];
  readonly movedFrom: readonly ZoneId[];
  readonly counted: Counted;
}

function Unsplit({ told, zones, movedFrom, counted }: UnsplitProps) {
  const { vpc: words, asked, needs, questions } = useAllMessages();
  switch (told.status) {
    case 'unreadable':
      return null;
    case 'checking':
      return <p className="mt-3 text-13 text-muted">{words.searching}</p>;
    case 'failed':
      return (
        <>
          <p className="mt-3 text-13 text-muted">{words.failed}</p>
          <LostRuns place="mt-1" />
        </>
      );
    case 'unread':
      return <p className="mt-3 text-13 text-muted">{questions.whyNotRun.unread}</p>;
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
            .carveVpc({ ...told.found, podsApart: false, movedFrom }, zones, counted)
            .map((line) => (
              <p key={line}>
                <Rich text={line} />
              </p>
            ))}
        </div>
      );
  }
}
