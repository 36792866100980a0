import { QUOTA_NAMES } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store';
import type { GrowthPointView, GrowthSubnet } from '@/ui/results/pictures/growth/growth-view';
import { CutName, classes, SubnetSquare, TONE_TEXT } from '@/ui/shared/look';
import { subnetTold, waitingTold } from './point-told';

const LINES = 8;

export interface CountTooltipProps {
  readonly point: GrowthPointView;
  readonly subnets: readonly GrowthSubnet[];
  readonly colours: readonly string[];
  /** Of the count in the plot, from 0 to 1. */
  readonly share: number;
}

/** One node count: what each subnet has free and is short of, and who waits; at the side with more room. */
export function CountTooltip({ point, subnets, colours, share }: CountTooltipProps) {
  const { growth: words } = useAllMessages().charts;
  const side = share > 0.5 ? 'right' : 'left';
  const room = `${(share > 0.5 ? 1 - share : share) * 100}%`;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-2 z-10 max-w-64 min-w-44 rounded-lg border border-line bg-raised px-3 py-2 text-12 lifted"
      style={{ [side]: `calc(${room} + 0.75rem)` }}
    >
      <p className="text-13 font-semibold">{words.nodesAt(point.nodes, point.counted)}</p>
      {point.cannotWork ? (
        <p className="text-bad">{words.cannotWork}</p>
      ) : (
        <Numbers {...{ point, subnets, colours }} />
      )}
    </div>
  );
}

/** What each subnet has free and is short of, and who waits. */
function Numbers({ point, subnets, colours }: Omit<CountTooltipProps, 'share'>) {
  const { growth: words } = useAllMessages().charts;
  const format = useNumberFormat();
  const { podsWaiting, missingInAll, overQuota, isLeast, isChance, isShortly } = point;
  const waits = isLeast ? words.waitingAtLeast : words.waiting;
  return (
    <>
      <ul className="mt-1 grid gap-0.5">
        {subnets.slice(0, LINES).map(({ label, index }) => {
          const [free, short] = subnetTold(point, index, words);
          return (
            <li key={label} className="flex items-center gap-1.5">
              <SubnetSquare colour={colours[index] ?? 'var(--muted)'} />
              <CutName name={label} className="flex-1" />
              <span className="font-semibold whitespace-nowrap">
                {free}
                {short !== undefined && <span className="text-warn"> · {short}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {subnets.length > LINES && (
        <p className="text-muted">{words.others(subnets.length - LINES)}</p>
      )}
      <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 border-t border-line pt-1.5">
        {(missingInAll.addresses > 0 || missingInAll.blocks === 0) && (
          <Row
            label={words.missing}
            value={format.count(missingInAll.addresses)}
            look={classes(missingInAll.addresses > 0 && 'text-warn')}
          />
        )}
        {missingInAll.blocks > 0 && (
          <Row
            label={words.missingBlocks}
            value={format.count(missingInAll.blocks)}
            look="text-warn"
          />
        )}
        <Row
          label={isChance ? words.mayWait : waits}
          value={waitingTold(point, words, format.count)}
          look={classes(
            (isChance || (podsWaiting ?? 0) > 0) &&
              (isChance || isShortly ? 'text-warn' : 'text-bad'),
          )}
        />
        {QUOTA_NAMES.filter((name) => overQuota[name] > 0).map((name) => (
          <Row
            key={name}
            label={words.overQuota[name]}
            value={format.count(overQuota[name])}
            look={TONE_TEXT[point.tone]}
          />
        ))}
      </dl>
    </>
  );
}

function Row(props: { readonly label: string; readonly value: string; readonly look: string }) {
  return (
    <>
      <dt className="text-muted">{props.label}</dt>
      <dd className={`text-right font-semibold ${props.look}`}>{props.value}</dd>
    </>
  );
}
