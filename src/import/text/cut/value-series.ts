import { isFields, ownText } from '@/import/structured/own-field';
import type { StructuredReading } from '@/import/structured/read-document';

/** No output has more: a pod or a subnet is one. */
const MOST_VALUES = 100_000;

/** Values that follow each other, as `jq '.items[]'` prints them: those of one kind are one list. */
export class ValueSeries {
  private kind: string | undefined;
  private values: unknown[] = [];
  /** The line behind the last value. */
  private end = 0;
  private count = 0;

  get isTooLong(): boolean {
    return this.count > MOST_VALUES;
  }

  /**
   * Adds a value that stands from a line on, and ends before another.
   * @returns a list that begins with it; `undefined`: it belongs to the last one
   */
  take(
    { value, isCut }: StructuredReading,
    from: number,
    end: number,
    lines: readonly string[],
  ): readonly unknown[] | undefined {
    const kind = isCut ? undefined : kindOf(value);
    const isNext = kind !== undefined && kind === this.kind && isBlank(lines, this.end, from);
    this.count += 1;
    this.kind = kind;
    this.end = end;
    if (isNext) {
      this.values.push(value);
      return undefined;
    }
    this.values = [value];
    return this.values;
  }
}

/** Of objects: what they are, else the field that they begin with. */
function kindOf(value: unknown): string {
  if (!isFields(value)) return 'list';
  return ownText(value, 'kind') ?? Object.keys(value)[0] ?? 'nothing';
}

function isBlank(lines: readonly string[], from: number, to: number): boolean {
  return lines.slice(from, to).every((line) => line.trim() === '');
}
