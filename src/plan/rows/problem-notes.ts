import type { Faulty } from '@/plan/fields/number';
import type { FieldPath, PlanFault, PlanProblem } from '@/plan/problem';

/** Collects what a reading of the form finds, in the order of the form. */
export class ProblemNotes {
  readonly errors: PlanProblem[] = [];
  readonly warnings: PlanProblem[] = [];

  error(field: FieldPath, raw: string, fault: PlanFault, fixes: readonly string[] = []): void {
    this.errors.push({ ...fault, field, raw, fixes });
  }

  warn(field: FieldPath, raw: string, fault: PlanFault): void {
    this.warnings.push({ ...fault, field, raw, fixes: [] });
  }

  /** The value of a reading; `undefined` when it is at fault, which is noted. */
  take<Value>(
    field: FieldPath,
    raw: string,
    reading: { readonly ok: true; readonly value: Value } | Faulty<PlanFault>,
  ): Value | undefined {
    if (reading.ok) return reading.value;
    this.error(field, raw, reading.fault, reading.fixes);
    return undefined;
  }
}
