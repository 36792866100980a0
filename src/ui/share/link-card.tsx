import { useEffect, useRef } from 'react';
import { linkLengthNote, type Plan } from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { type LinkMark, pageAddress, planLink } from '@/ui/shared/browser';
import { TextButton } from '@/ui/shared/controls';
import { CheckIcon } from '@/ui/shared/look';
import { announce } from '@/ui/shared/spoken';
import type { CopiedLink } from './copied-link';
import { savePlanFile } from './plan-file';

export interface LinkCardProps {
  readonly plan: Plan;
  readonly mark: LinkMark;
  readonly outcome: CopiedLink['outcome'];
  readonly isStale: boolean;
  readonly onCopy: (mark: LinkMark) => void;
}

/** The link, whether it was copied, and who can see the plan in it. */
export function LinkCard({ plan, mark, outcome, isStale, onCopy }: LinkCardProps) {
  const { linkCard: words, linkProblem } = useAllMessages();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (outcome !== 'refused') return;
    field.current?.focus();
    announce(words.byHand);
  }, [outcome, words]);
  const view = usePlanner((state) => state.view);
  const link = planLink(plan, mark, view);
  const isOnDisk = pageAddress() === '';
  const tooLong = linkLengthNote(link);
  return (
    <div className="grid grid-cols-1 gap-2">
      <input
        ref={field}
        readOnly
        aria-label={words.field}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        className="h-9 w-full truncate rounded-md border border-field-line bg-surface px-2.5 font-mono text-12"
      />
      {outcome === 'copied' && (
        <p className="flex items-center gap-1.5 font-medium text-ok">
          <CheckIcon />
          {mark === '#' ? words.copiedHash : words.copied}
        </p>
      )}
      {outcome === 'refused' && <p className="text-bad">{words.byHand}</p>}
      {isOnDisk && <p className="text-muted">{words.fromDisk}</p>}
      {mark === '?' && !isOnDisk && (
        <p className="text-muted">
          {words.inAddress} <TextButton onClick={() => onCopy('#')}>{words.copyHash}</TextButton>{' '}
          {words.keepsIn}
        </p>
      )}
      {isStale && <p className="text-warn">{words.stale}</p>}
      {tooLong !== undefined && (
        <p className="text-warn">
          {linkProblem(tooLong)}{' '}
          <TextButton onClick={() => savePlanFile(plan)}>{words.saveFile}</TextButton>
        </p>
      )}
    </div>
  );
}
