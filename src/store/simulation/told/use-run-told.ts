import type { RunTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation/simulation';
import { runTold } from './run-told';
import { useSimulationOf } from './use-simulation-of';

/** What is known of the scenario of the plan that is shown; the same object until something else is. */
export function useRunTold(answer: AnswerWithNumbers): RunTold {
  return useSimulationOf(answer, (state) => toldOnce(state, answer));
}

const toldOf = new WeakMap<AnswerWithNumbers, { of: SimulationState; told: RunTold }>();
let latest: RunTold | undefined;

/** Many parts of the page ask, each at every change of the simulation: it is worked out for the first. */
export function toldOnce(state: SimulationState, answer: AnswerWithNumbers): RunTold {
  const known = toldOf.get(answer);
  if (known?.of === state) return known.told;
  const next = runTold(state, answer);
  const told = [known?.told, latest].find((before) => before && isAlike(before, next)) ?? next;
  toldOf.set(answer, { of: state, told });
  latest = told;
  return told;
}

function isAlike<Value extends object>(a: Value, b: Value): boolean {
  const keys = Object.keys(a) as (keyof Value)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}
