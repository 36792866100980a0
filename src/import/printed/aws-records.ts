import type { Block } from '@/import/block/block';
import { lacksEnd } from '@/import/structured/lacks-end';
import type { Fields } from '@/import/structured/own-field';
import { type AwsKind, recordsIn, recordsOf } from '@/import/structured/records';
import { readBox } from '@/import/tables/read-box';
import { tableValue } from './table-value';
import { isTextOutput, textValue } from './text-value';

export interface AwsRecords {
  readonly records: readonly Fields[];
  /** The last one was cut, and left out. */
  readonly isCut: boolean;
}

interface Printed {
  readonly value: Readonly<Record<string, unknown>>;
  readonly isCut: boolean;
}

const read = new WeakMap<Block, Printed | undefined>();

/** Whether an output of the AWS CLI has records of a kind, in any of the forms that it prints. */
export function hasAwsRecords(block: Block, kind: AwsKind): boolean {
  return all(block, kind).length > 0;
}

/**
 * The records of an output that was printed in full, as JSON, YAML, a table or text.
 * @param always fields that no record is without: the last one that lacks one is cut
 * @param isShort whether a record has fewer fields than others although it is whole
 */
export function awsRecords(
  block: Block,
  kind: AwsKind,
  always: readonly string[] = [],
  isShort: (record: Fields) => boolean = () => false,
): AwsRecords {
  const records = all(block, kind);
  const last = records.at(-1);
  const mayLack = last !== undefined && isShort(last);
  const isCut = printed(block)?.isCut === true || (!mayLack && isLastCut(block, records, always));
  return { records: isCut ? records.slice(0, -1) : records, isCut };
}

function all(block: Block, kind: AwsKind): readonly Fields[] {
  const table = printed(block);
  const records = table === undefined ? recordsOf(block) : recordsIn(table.value);
  return records.aws.get(kind) ?? [];
}

function isLastCut(block: Block, records: readonly Fields[], always: readonly string[]): boolean {
  if (always.length === 0) return false;
  if (block.kind === 'structured') return lacksEnd(block, records, ...always);
  // A table tells by its bottom line.
  const last = block.isLast && block.kind === 'tabbed' ? records.at(-1) : undefined;
  return last !== undefined && always.some((field) => (last[field] ?? null) === null);
}

function printed(block: Block): Printed | undefined {
  if (block.kind !== 'box' && block.kind !== 'tabbed') return undefined;
  if (!read.has(block)) read.set(block, readPrinted(block));
  return read.get(block);
}

function readPrinted({ kind, lines }: Block): Printed | undefined {
  if (kind === 'box') {
    const { sections, isCut } = readBox(lines);
    return { value: tableValue(sections), isCut };
  }
  return isTextOutput(lines) ? { value: textValue(lines), isCut: false } : undefined;
}
