import { QUOTA_NAMES } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store';
import { TONE_TEXT } from '@/ui/shared/look';
import type { GrowthPointView, GrowthSubnet } from './growth-view';

const LINES = 8;

export interface GrowthTooltipProps {
  readonly point: GrowthPointView | undefined;
  readonly subnets: readonly GrowthSubnet[];
  readonly colours: readonly string[];
}

/** One node count: what each subnet has or lacks, and what is missing in all. */
export function GrowthTooltip({ point, subnets, colours }: GrowthTooltipProps) {
  const { growth: words } = useAllMessages().charts;
  const format = useNumberFormat();
  if (point === undefined) return null;
  const tone = TONE_TEXT[point.tone];
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-12 lifted">
      <p className="font-semibold">{words.nodesAt(point.nodes)}</p>
      <dl className="mt-1">
        {subnets.slice(0, LINES).map(({ label, index }) => {
          const missing = point.missing[index] ?? 0;
          return (
            <div key={label} className="flex items-center gap-1.5">
              <svg width={14} height={4} aria-hidden="true">
                <path d="M0 2h14" stroke={colours[index] ?? 'var(--muted)'} strokeWidth={3} />
              </svg>
              <dt className="max-w-40 truncate text-muted">{label}</dt>
              <dd className={`ml-auto pl-4 ${missing > 0 ? 'text-warn' : ''}`}>
                {missing > 0
                  ? `${format.count(missing)} ${words.shortIn}`
                  : `${format.count(point.free[index] ?? 0)} ${words.freeIn}`}
              </dd>
            </div>
          );
        })}
        {point.missingInAll > 0 && (
          <div className="mt-1 flex border-t border-line pt-1 font-semibold text-warn">
            <dt>{words.missing}</dt>
            <dd className="ml-auto pl-4">{format.count(point.missingInAll)}</dd>
          </div>
        )}
        {point.podsWaiting > 0 && (
          <div className="mt-1 flex border-t border-line pt-1 font-semibold text-bad">
            <dt>{words.waiting}</dt>
            <dd className="ml-auto pl-4">{format.count(point.podsWaiting)}</dd>
          </div>
        )}
        {QUOTA_NAMES.filter((name) => point.overQuota[name] > 0).map((name) => (
          <div key={name} className={`mt-1 flex border-t border-line pt-1 font-semibold ${tone}`}>
            <dt>{words.overQuota[name]}</dt>
            <dd className="ml-auto pl-4">{format.count(point.overQuota[name])}</dd>
          </div>
        ))}
      </dl>
      {subnets.length > LINES && (
        <p className="text-muted">{words.others(subnets.length - LINES)}</p>
      )}
    </div>
  );
}
