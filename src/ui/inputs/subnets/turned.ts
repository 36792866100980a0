// What a switch between Planned and Live now has made of the numbers of the subnets.
import type { PlanText } from '@/plan';
import { planner, usePlanner } from '@/store';
import { hasNumbers, type PlannerState } from '@/store/document';

export interface Turned {
  readonly isLive: boolean;
  /** As they stood in the rows, and as they stand right after. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The form right after the switch: as long as it stands, one step back takes it away. */
  readonly after: PlanText;
}

let turned: Turned | undefined;
planner.subscribe((state, before) => {
  if (state.text === before.text) return;
  if (state.opened !== before.opened) turned = undefined;
  else if (state.text.live !== before.text.live) turned = turnedBy(before, state);
});

/** Of the last switch; `undefined`: none, it was taken back, or no number is another. */
export function useTurned(): Turned | undefined {
  return usePlanner(() => turned);
}

type Switched = Pick<PlannerState, 'text' | 'history'>;

/** @returns `undefined` too where a number can't be read */
export function turnedBy(before: Switched, { text, history }: Switched): Turned | undefined {
  const isUndone = history.past.length < before.history.past.length;
  const [from, to] = [numbersOf(before.text), numbersOf(text)];
  const isSame = from.length !== to.length || isAlike(from, to);
  if (isUndone || isSame || [...from, ...to].some(Number.isNaN)) return undefined;
  return { isLive: text.live, from, to, after: text };
}

/** What others come to beside nodes that run, where that is not what was said of them. */
export function othersNow(
  { isLive, from, after }: Turned,
  { text, answer }: Pick<PlannerState, 'text' | 'answer'>,
): readonly number[] | undefined {
  if (!isLive || text !== after || !hasNumbers(answer) || answer.status === 'stale')
    return undefined;
  const others = answer.cluster.subnets.map(({ usedByOthers }) => usedByOthers);
  return isAlike(from, others) ? undefined : others;
}

function isAlike(some: readonly number[], others: readonly number[]): boolean {
  return some.every((one, index) => one === others[index]);
}

function numbersOf({ subnets }: PlanText): readonly number[] {
  return subnets.map(({ used }) => (used.trim() === '' ? Number.NaN : Number(used)));
}
