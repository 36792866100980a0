import { countedIn } from '@/engine';
import { usePlanner } from '@/store';
import { hasNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation';
import { useMedia, useWide } from '@/ui/shared/browser';
import { LANES_SHOWN } from './lanes/run-lanes';

/** Of a run's picture in rem: each lane, what stands around them, and one small lane more. */
const HEIGHTS = {
  phone: { lane: 4.625, around: 24.5, small: 3.375 },
  low: { lane: 1.7, around: 10.5, small: 1 },
  tall: { lane: 3.375, around: 16.5, small: 2.125 },
};

/** The place of the first run's picture while the run goes on, so that nothing below moves when it comes. */
export function CourseToCome() {
  const isComing = useSimulation(
    ({ status, waitsForRun }) => !waitsForRun && status !== 'failed' && status !== 'cancelled',
  );
  const lanes = usePlanner(({ answer }) => (hasNumbers(answer) ? answer.usage.subnets.length : 0));
  const hasBoth = usePlanner(
    ({ answer }) => hasNumbers(answer) && countedIn(answer.usage.groups) === 'both',
  );
  const isFaulty = usePlanner(({ reading }) => reading.scenarioErrors.length > 0);
  const isWide = useWide();
  const isLow = useMedia('(max-height: 50rem)');
  const isPhone = useMedia('(max-width: 40rem)');
  if (!isComing || isFaulty || lanes === 0) return null;
  const { lane, around, small } = HEIGHTS[isPhone ? 'phone' : isWide && isLow ? 'low' : 'tall'];
  return (
    <div
      style={{
        height: `${around + (hasBoth ? small : 0) + lane * Math.min(lanes, LANES_SHOWN)}rem`,
      }}
    />
  );
}
