import type { PlanFault } from './plan-fault';

/** A fault without its place, and the texts that would repair it. */
export interface Faulty<Fault = PlanFault> {
  readonly ok: false;
  readonly fault: Fault;
  readonly fixes: readonly string[];
}

/**
 * What a field's text was read as. `low`: of a range of numbers, of which `value` is the high end. `odd`:
 * what of the text `value` does not have.
 */
export type FieldReading<Value, Fault = PlanFault> =
  | { readonly ok: true; readonly value: Value; readonly low?: number; readonly odd?: Fault }
  | Faulty<Fault>;

/** What a field has to tell of its text: an error, or a warning of what is read all the same. */
export type Told =
  | Faulty
  | { readonly ok: true; readonly odd: PlanFault; readonly fixes: readonly string[] };

export function readAs<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function faulty<Fault extends PlanFault>(
  fault: Fault,
  fixes: readonly string[] = [],
): Faulty<Fault> {
  return { ok: false, fault, fixes };
}
