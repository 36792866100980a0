import type { Faulty, Reading } from '@/plan/fields/reading';
import type { FieldPath, PlanFault, PlanProblem } from '@/plan/problem';

type RowPart = 'subnet' | 'group' | 'consumer' | 'event';

interface NamedRow {
  readonly id: string;
  readonly name: string;
}

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
  take<Value>(field: FieldPath, raw: string, reading: Reading<Value>): Value | undefined {
    if (reading.ok) return reading.value;
    this.error(field, raw, reading.fault, reading.fixes);
    return undefined;
  }

  /** Where the fields of a part note what is wrong with them. `row`: of those that have rows. */
  of(part: FieldPath['part'], row?: string): (field: string, raw: string, faulty: Faulty) => void {
    // Only fields that are typed are ever at fault.
    return (field, raw, { fault, fixes }) =>
      this.error(
        { part, ...(row === undefined ? {} : { row }), field } as FieldPath,
        raw,
        fault,
        fixes,
      );
  }

  /** Notes each row whose name a row before it has; rows without a name are never alike. */
  namesTwice(part: RowPart, rows: readonly NamedRow[]): void {
    const positions = new Map<string, number>();
    for (const [index, { id: row, name: typed }] of rows.entries()) {
      const name = typed.trim();
      const before = positions.get(name);
      if (name === '') continue;
      if (before === undefined) positions.set(name, index + 1);
      else {
        const other = { position: before, text: name };
        this.error({ part, row, field: 'name' }, typed, { code: 'NAME_TWICE', other });
      }
    }
  }
}
