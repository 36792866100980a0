import { useState } from 'react';
import { useAnswer, useMessages } from '@/store/use-planner';
import { type LinkMark, linkablePlan, markInUse, planLink } from '@/ui/shared/browser/plan-link';
import { Button } from '@/ui/shared/controls/button';
import { Popover } from '@/ui/shared/floating';
import { lazyPart } from '@/ui/shared/lazy';
import { LinkIcon } from '@/ui/shared/look/icons';
import { announce } from '@/ui/shared/spoken/announcer';
import { copyText } from './copy-text';
import type { CopyOutcome } from './link-card';

// As high as the card, so that the popover keeps its size.
const LinkCard = lazyPart(async () => (await import('./link-card')).LinkCard, {
  part: 'link',
  place: 'min-h-28',
});

/** Copies the link at once, and says beside it who can see the plan in it. */
export function CopyLink() {
  const answer = useAnswer();
  const { share } = useMessages();
  const [mark, setMark] = useState<LinkMark>('?');
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const plan = linkablePlan(answer);
  const copy = async (chosen: LinkMark) => {
    if (plan === undefined) return;
    setMark(chosen);
    const copied = await copyText(planLink(plan, chosen));
    setOutcome(copied ? 'copied' : 'refused');
    announce(copied ? share.copied : share.popover.byHand);
  };
  return (
    <Popover
      onOpen={() => void copy(markInUse())}
      title={share.popover.title}
      align="end"
      trigger={
        <Button look="primary">
          <LinkIcon />
          {share.copyLink}
        </Button>
      }
    >
      {plan === undefined ? (
        <p className="text-muted">{share.popover.nothing}</p>
      ) : (
        <LinkCard
          plan={plan}
          mark={mark}
          outcome={outcome}
          isStale={answer.status === 'stale'}
          onCopy={copy}
        />
      )}
    </Popover>
  );
}
