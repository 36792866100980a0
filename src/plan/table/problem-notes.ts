import type { Told } from '@/plan/fields/field-reading';
import type { PlanFault } from '@/plan/fields/plan-fault';

/** An input of the form; each part of it has paths of its own. */
interface AnyPath {
  readonly part: string;
  readonly row?: string;
  readonly field: string;
}

interface NamedRow {
  readonly id: string;
  readonly name: string;
}

/** A fault with its place. */
export type Problem<Path> = PlanFault & {
  readonly field: Path;
  /** The field's text as typed; `''` for a whole list. */
  readonly raw: string;
  /** Texts that would repair the field, to be offered as one click each; often none. */
  readonly fixes: readonly string[];
};

/** Where a part of the form notes what is wrong with its fields. */
export interface Notes<Path extends AnyPath> {
  readonly errors: { readonly length: number };
  error(field: Path, raw: string, fault: PlanFault, fixes?: readonly string[]): void;
  warn(field: Path, raw: string, fault: PlanFault, fixes?: readonly string[]): void;
  /** Where the fields of a part note what is wrong with them. `row`: of those that have rows. */
  of(part: Path['part'], row?: string): (field: string, raw: string, told: Told) => void;
  /** Warns of each row whose name a row before it has; rows without a name are never alike. */
  namesTwice(part: Path['part'], rows: readonly NamedRow[]): void;
}

/** Collects what a reading of the form finds, in the order of the form. */
export class ProblemNotes<Path extends AnyPath> implements Notes<Path> {
  readonly errors: Problem<Path>[] = [];
  readonly warnings: Problem<Path>[] = [];

  error(field: Path, raw: string, fault: PlanFault, fixes: readonly string[] = []): void {
    this.errors.push({ ...fault, field, raw, fixes });
  }

  warn(field: Path, raw: string, fault: PlanFault, fixes: readonly string[] = []): void {
    this.warnings.push({ ...fault, field, raw, fixes });
  }

  of(part: Path['part'], row?: string): (field: string, raw: string, told: Told) => void {
    return (field, raw, told) => {
      // Only fields that are typed are ever at fault.
      const path = { part, ...(row === undefined ? {} : { row }), field } as unknown as Path;
      if (told.ok) this.warn(path, raw, told.odd, told.fixes);
      else this.error(path, raw, told.fault, told.fixes);
    };
  }

  namesTwice(part: Path['part'], rows: readonly NamedRow[]): void {
    const positions = new Map<string, number>();
    for (const [index, { id, name: typed }] of rows.entries()) {
      const name = typed.trim();
      const before = positions.get(name);
      if (name === '') continue;
      if (before === undefined) positions.set(name, index + 1);
      else {
        const other = { position: before, text: name };
        this.of(part, id)('name', typed, {
          ok: true,
          odd: { code: 'NAME_TWICE', other },
          fixes: [],
        });
      }
    }
  }
}
