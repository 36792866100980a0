import { useId } from 'react';
import { type VpcRangeFault, writeVpcWishes } from '@/plan';
import { actions, useAllMessages } from '@/store';
import { Segmented, SelectBox, Switch, TextBox } from '@/ui/shared/controls';
import type { VpcAsked } from './use-vpc-split';

interface VpcKnobsProps {
  readonly asked: VpcAsked;
  readonly fault: VpcRangeFault | undefined;
}

/** The VPC, what of it is taken, and what it is to be split into; in the link, and no change of the plan. */
export function VpcKnobs({ asked, fault }: VpcKnobsProps) {
  const { vpc: words } = useAllMessages();
  const { wishes, zones, zonesFault, unread } = asked;
  const problems = useId();
  const wish = (change: Partial<VpcAsked['wishes']>) =>
    actions.look({ vpc: writeVpcWishes({ ...wishes, ...change }) });
  const problemsTold = [
    fault === undefined ? '' : words.rangeFault(fault),
    zonesFault === undefined ? '' : words.zonesFault(zonesFault),
    unread.length === 0 ? '' : words.takenUnread(unread),
  ].filter((each) => each !== '');
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Labelled text={words.rangeShort}>
          <TextBox
            mono
            aria-label={words.range}
            placeholder="10.0.0.0/16"
            value={wishes.vpc}
            problemId={fault === undefined ? undefined : problems}
            onValue={(vpc) => wish({ vpc: vpc.trim() })}
            className="w-32"
          />
        </Labelled>
        <Labelled text={words.zones}>
          <TextBox
            aria-label={words.zones}
            value={wishes.zones ?? zones.join(', ')}
            problemId={zonesFault === undefined ? undefined : problems}
            onValue={(typed) => wish({ zones: typed.replaceAll(';', '') })}
            className="w-32"
          />
        </Labelled>
        <Length
          text={words.loadBalancers}
          value={wishes.loadBalancers}
          onLength={(loadBalancers) => wish({ loadBalancers })}
        />
        <Length
          text={words.controlPlane}
          value={wishes.controlPlane}
          onLength={(controlPlane) => wish({ controlPlane })}
        />
        {asked.canPutPodsApart && !wishes.startsAtPlan && (
          <Switch
            label={words.podsApart}
            checked={wishes.podsApart}
            onChange={(podsApart) => wish({ podsApart })}
          />
        )}
        <span className="ml-auto">
          <Segmented
            small
            label={words.start}
            value={wishes.startsAtPlan ? 'plan' : 'proposal'}
            options={[
              { value: 'proposal', label: words.proposal },
              { value: 'plan', label: words.ownSubnets },
            ]}
            onChange={(start) => wish({ startsAtPlan: start === 'plan' })}
          />
        </span>
      </div>
      <div className="mt-2 flex items-center gap-2">
        <span className="text-12 whitespace-nowrap text-muted" aria-hidden="true">
          {words.taken}
        </span>
        <TextBox
          mono
          aria-label={words.takenField}
          placeholder={words.takenHint}
          value={asked.taken}
          problemId={unread.length === 0 ? undefined : problems}
          onValue={(taken) => actions.look({ taken })}
          className="w-full"
        />
      </div>
      <p id={problems} aria-live="polite" className="text-12 text-bad">
        {problemsTold.join(' ')}
      </p>
    </div>
  );
}

function Labelled({
  text,
  children,
}: {
  readonly text: string;
  readonly children: React.ReactNode;
}) {
  return (
    <span className="flex items-center gap-2">
      <span className="text-12 text-muted" aria-hidden="true">
        {text}
      </span>
      {children}
    </span>
  );
}

const LENGTHS = Array.from({ length: 9 }, (_, index) => String(28 - index));

interface LengthProps {
  readonly text: string;
  readonly value: number;
  readonly onLength: (length: number) => void;
}

function Length({ text, value, onLength }: LengthProps) {
  const { vpc: words } = useAllMessages();
  return (
    <Labelled text={text}>
      <SelectBox
        label={words.inEachZone(text)}
        value={String(value)}
        options={LENGTHS.map((length) => ({ value: length, label: `/${length}` }))}
        onChange={(length) => onLength(Number(length))}
      />
    </Labelled>
  );
}
