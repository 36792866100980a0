import type { ClusterPlan } from '@/engine';
import type { NeedsWishes } from '@/engine/over-time';
import { maxPodsUnder, settingName } from '@/i18n/texts';
import type { NeedsUnder } from '@/plan';
import { useAllMessages } from '@/store';
import { UseButton } from '@/ui/results/use-button';
import { Tag } from '@/ui/shared/controls';
import { isInPlan } from './is-in-plan';
import { NeedsBlock } from './needs-block';
import { NeedsLadder } from './needs-ladder';
import { ladderOf, lengthsOf, toldWishes } from './needs-view';

interface NeedsSideProps {
  readonly title: string;
  readonly side: NeedsUnder;
  /** Else they are not named. */
  readonly areSettingsRead: boolean;
  readonly wishes: NeedsWishes;
  readonly cluster: ClusterPlan;
  readonly colourOf: (zone: string) => string;
  /** The one that is offered first. */
  readonly isBest?: boolean;
  /** Why it can't be used now. */
  readonly whyNot: string | undefined;
  readonly onUse: () => void;
}

/** The sizes under some settings, and where the needed ones would lie. */
export function NeedsSide(props: NeedsSideProps) {
  const { title, side, areSettingsRead, wishes, cluster, colourOf, whyNot, onUse } = props;
  const { isBest = false } = props;
  const messages = useAllMessages();
  const { needs: words } = messages;
  const settings = areSettingsRead ? settingName(side.settings, messages, cluster.settings) : '';
  const label = [title, settings].filter(Boolean).join(', ');
  return (
    <section aria-label={label} className="min-w-0">
      {/* As high whatever is said of the settings: sizes stand beside each other. */}
      <p className="mb-1 line-clamp-2 min-h-9 text-13/4.5">
        <span className="font-semibold">{title}</span>{' '}
        <span className="text-12 text-muted">
          {[settings, ...maxPodsUnder(side.settings, cluster, messages)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {side.rungs.length > 0 && (
        <NeedsLadder label={label} ladder={ladderOf(side, toldWishes(wishes, cluster), messages)} />
      )}
      {side.needed !== undefined && (
        <div className="relative mt-2 flex flex-col gap-1">
          {side.blocks.map((block) => (
            <NeedsBlock key={block.range.base} block={block} colourOf={colourOf} />
          ))}
          <span className="mt-1 sm:absolute sm:top-0 sm:right-0 sm:mt-0" data-print="no">
            {isInPlan(cluster, side) ? (
              <Tag>{words.inUse}</Tag>
            ) : (
              <UseButton
                look={isBest ? 'primary' : 'plain'}
                className="max-sm:min-h-12! max-sm:w-full sm:pointer-fine:min-h-7! px-2!"
                aria-label={words.takeNamed(lengthsOf(side.needed), settings)}
                whyNot={whyNot}
                onUse={onUse}
              >
                {words.use}
              </UseButton>
            )}
          </span>
        </div>
      )}
    </section>
  );
}
