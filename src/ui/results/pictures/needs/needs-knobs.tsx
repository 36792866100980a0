import { useState } from 'react';
import { type NeedsWishes, zonesToLose } from '@/engine/over-time';
import {
  leastWishes,
  MOST_GROWTH,
  MOST_KEPT_FREE,
  needsWishes,
  parseNumber,
  writeNeedsWishes,
} from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { Segmented, TextBox } from '@/ui/shared/controls';

/** Percent of nodes and replicas more that are one click away. */
const GROWTHS = [0, 50, 100] as const;
const OTHER = 'other';

/**
 * What the subnets are to hold; in the link, and no change of the plan. What the plan is required to keep
 * free they keep at the least. Of one zone none is asked to be lost.
 */
export function NeedsKnobs({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { needs: words } = useAllMessages();
  const wishes = needsWishes(usePlanner((state) => state.view.needs));
  const wish = (change: Partial<NeedsWishes>) =>
    actions.look({ needs: writeNeedsWishes({ ...wishes, ...change }) });
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2 text-12 min-[85rem]:text-13">
      <legend className="sr-only">{words.knobs}</legend>
      <Growth growth={wishes.growth} onGrowth={(growth) => wish({ growth })} />
      <YesNo
        label={words.upgrade}
        value={wishes.upgrade}
        onValue={(upgrade) => wish({ upgrade })}
      />
      {zonesToLose(answer.cluster).length > 0 && (
        <YesNo
          label={words.zoneLoss}
          value={wishes.zoneLoss}
          onValue={(zoneLoss) => wish({ zoneLoss })}
        />
      )}
      <span className="flex items-center gap-2 ml-auto">
        <span className="text-muted" aria-hidden="true">
          {words.keepFree}
        </span>
        <NumberBox
          label={words.keepFreeIn}
          value={leastWishes(wishes, answer.plan.requirements).keepFree}
          max={MOST_KEPT_FREE}
          onNumber={(keepFree) => wish({ keepFree })}
        />
      </span>
    </fieldset>
  );
}

interface GrowthProps {
  readonly growth: number;
  readonly onGrowth: (growth: number) => void;
}

function Growth({ growth, onGrowth }: GrowthProps) {
  const { needs: words } = useAllMessages();
  const isUsual = GROWTHS.some((each) => each === growth);
  const [asksOther, setAsksOther] = useState(!isUsual);
  const isOther = asksOther || !isUsual;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span aria-hidden="true">{words.grow}</span>
      <Segmented
        small
        label={words.grow}
        value={isOther ? OTHER : String(growth)}
        options={[
          ...GROWTHS.map((each) => ({ value: String(each), label: words.times(each) })),
          { value: OTHER, label: words.otherTimes },
        ]}
        onChange={(value) => {
          setAsksOther(value === OTHER);
          if (value !== OTHER) onGrowth(Number(value));
        }}
      />
      {isOther && (
        <NumberBox
          label={words.percent}
          unit={words.percentUnit}
          value={growth}
          max={MOST_GROWTH}
          onNumber={onGrowth}
        />
      )}
    </span>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
}

function YesNo({ label, value, onValue }: YesNoProps) {
  const { needs: words } = useAllMessages();
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true">{label}</span>
      <Segmented
        small
        label={label}
        value={value ? 'yes' : 'no'}
        options={[
          { value: 'no', label: words.no },
          { value: 'yes', label: words.yes },
        ]}
        onChange={(chosen) => onValue(chosen === 'yes')}
      />
    </span>
  );
}

interface NumberBoxProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: number;
  readonly max: number;
  readonly onNumber: (value: number) => void;
}

/** What can't be read changes nothing, and is marked. */
function NumberBox({ label, unit, value, max, onNumber }: NumberBoxProps) {
  const [typed, setTyped] = useState<string | undefined>();
  const reading = typed === undefined ? undefined : parseNumber(typed, { min: 0, max });
  return (
    <TextBox
      numeric
      aria-label={label}
      aria-invalid={reading?.ok === false || undefined}
      unit={unit}
      value={typed ?? String(value)}
      className={unit === undefined ? 'w-[4.75rem]' : 'w-32'}
      onValue={(text) => {
        setTyped(text);
        const read = parseNumber(text, { min: 0, max });
        if (read.ok) onNumber(read.value);
      }}
      onLeave={() => setTyped(undefined)}
    />
  );
}
