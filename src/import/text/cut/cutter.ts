import type { Block } from '@/import/block/block';
import { type Command, isLonePrompt, option, readCommand } from '@/import/block/command';
import type { ImportWarning, Refusal } from '@/import/facts/import-warning';
import { sheetEnd } from '@/import/sheets/sheet-block';
import { describedObjects } from '@/import/structured/described-objects';
import {
  readDocument,
  type StructuredReading,
  withoutCutItem,
} from '@/import/structured/read-document';
import type { YamlReader } from '@/import/structured/read-yaml';
import { beginsYaml } from './begins-yaml';
import { beginsBox, beginsColumns, beginsJson, isFence } from './block-begin';
import { boxEnd, columnsEnd, yamlEnd } from './block-end';
import { commandAt } from './command-at';
import { jsonAt, quotedValue } from './json-at';
import { withTabs } from './lost-tabs';
import { type Unwrapped, unwrapBox, unwrapColumns } from './unwrap';
import { ValueSeries } from './value-series';

export interface Cut {
  readonly blocks: readonly Block[];
  readonly warnings: readonly ImportWarning[];
  /** Of blocks that were not taken. */
  readonly refusals: readonly Refusal[];
  /** All that stand in the text, also those without an output. */
  readonly commands: readonly Command[];
}

/** Goes through the lines of a text once, an output at a step. */
export class Cutter implements Cut {
  readonly lines: string[];
  readonly blocks: Block[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly refusals: Refusal[] = [];
  readonly commands: Command[] = [];
  at = 0;
  private readonly readYaml: YamlReader;
  private command: Command | undefined;
  /** Nothing of the command's output was read yet. */
  private isFresh = false;
  private pending: string[] = [];
  private pendingKind: 'text' | 'tabbed' = 'text';
  private readonly series = new ValueSeries();

  constructor(lines: readonly string[], readYaml: YamlReader) {
    this.lines = [...lines];
    this.readYaml = readYaml;
  }

  step(): void {
    const { lines, at } = this;
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      this.takeLine(line);
      return;
    }
    if (this.takeCommand()) return;
    const inside = quotedValue(line);
    if (inside !== undefined) {
      this.lines.splice(at, 1, ...inside.split('\n'));
      return;
    }
    if (isLonePrompt(line) || isFence(line)) {
      this.flush();
      if (!isFence(line)) this.command = undefined;
      this.at += 1;
      return;
    }
    const isHeading = this.isFresh && this.hasOwnColumns();
    this.isFresh = false;
    if (isHeading || beginsColumns(line)) this.takeColumns();
    else if (beginsJson(line, lines[at + 1])) this.takeJson();
    else if (sheetEnd(lines, at) !== undefined) this.takeSheet();
    else if (beginsBox(lines, at)) this.takeBox();
    else if (beginsYaml(lines, at)) this.takeYaml();
    else this.takeLine(line);
  }

  flush(): void {
    const lines = this.pending.splice(0);
    const end = lines.findLastIndex((line) => line.trim() !== '');
    if (end === -1) return;
    const { objects, isCut } = describedObjects(lines);
    if (objects.length > 0 || isCut) this.pushValue({ value: objects, isCut }, false);
    else this.push(this.pendingKind, lines.slice(0, end + 1));
  }

  private takeCommand(): boolean {
    const found = commandAt(this.lines, this.at);
    if (found === undefined) return false;
    this.flush();
    this.command = found.command;
    this.commands.push(found.command);
    this.isFresh = true;
    this.at = found.end;
    return true;
  }

  /** `-o custom-columns=…`: any words may head them. */
  private hasOwnColumns(): boolean {
    return option(this.command, '-o', '--output').some((form) => form.startsWith('custom-columns'));
  }

  private isBoundary = (line: string): boolean =>
    line.length < 4000 && (readCommand(line) !== undefined || isLonePrompt(line) || isFence(line));

  private takeColumns(): void {
    this.flush();
    if (this.takeUnwrapped('columns', unwrapColumns(this.lines, this.at, this.isBoundary))) return;
    this.takeTo(columnsEnd(this.lines, this.at, this.isBoundary), 'columns');
  }

  private takeTo(end: number, kind: Block['kind']): void {
    const lines = this.lines.slice(this.at, end);
    this.at = end;
    this.push(kind, lines);
  }

  private takeJson(): void {
    const from = this.at;
    const found = jsonAt(this.lines, from, this.isBoundary);
    if (found.kind === 'unreadable') {
      if (!found.isWhole) this.warnings.push({ code: 'TRUNCATED' });
      this.takeLine(this.lines[from] ?? '');
      return;
    }
    this.flush();
    if (found.kind === 'too-deep') {
      this.refusals.push('TOO_DEEP');
      this.at = this.lines.length;
      return;
    }
    const { reading, endLine, rest } = found;
    if (reading.hasDoubles) this.warnings.push({ code: 'DUPLICATE_KEY' });
    this.at = endLine;
    if (rest !== undefined) {
      // Values may follow each other in one line. Only cut: a copy for each would take long.
      const [blanks = ''] = /^[ \t]*,?/.exec(rest) ?? [];
      this.lines[endLine] = rest.slice(blanks.length);
      if (this.lines[endLine] === '') this.at += 1;
    }
    this.takeValue(reading, from);
  }

  private takeValue(reading: StructuredReading, from: number): void {
    const values = this.series.take(reading, from, this.at, this.lines);
    if (this.series.isTooLong) this.refuseAll();
    else if (values !== undefined) this.pushValue({ value: values, isCut: reading.isCut }, false);
  }

  /** Never half read. */
  private refuseAll(): void {
    this.blocks.length = 0;
    this.commands.length = 0;
    this.refusals.push('TOO_BIG');
    this.pending = [];
    this.at = this.lines.length;
  }

  private takeSheet(): void {
    const end = sheetEnd(this.lines, this.at) ?? this.at + 1;
    this.flush();
    this.takeTo(end, 'sheet');
  }

  /** What a narrow terminal broke, as it was before. */
  private takeUnwrapped(kind: Block['kind'], found: Unwrapped | undefined): boolean {
    if (found === undefined) return false;
    this.at = found.end;
    this.push(kind, found.lines);
    return true;
  }

  private takeBox(): void {
    this.flush();
    if (this.takeUnwrapped('box', unwrapBox(this.lines, this.at))) return;
    this.takeTo(boxEnd(this.lines, this.at), 'box');
  }

  private takeYaml(): void {
    this.flush();
    const end = yamlEnd(this.lines, this.at, this.isBoundary);
    const lines = this.lines.slice(this.at, end);
    this.at = end;
    const reading = readDocument(lines, this.readYaml);
    if (reading === undefined) this.push('text', lines);
    else if (reading.ok) this.pushValue(withoutCutItem(reading, this.isAtEnd()), this.isAtEnd());
    else if ('refuse' in reading) this.refusals.push(reading.refuse);
    else this.warnings.push({ code: reading.warning });
  }

  private takeLine(given: string): void {
    const line = withTabs(given, this.pendingKind === 'tabbed' && this.pending.length > 0);
    const kind = line.includes('\t') ? 'tabbed' : 'text';
    // What the AWS CLI prints as text may have a cell alone in a line.
    const isOfAws = this.command?.tool === 'aws';
    if (kind !== this.pendingKind && line.trim() !== '' && !isOfAws) this.flush();
    if (this.pending.length === 0 || (isOfAws && kind === 'tabbed')) this.pendingKind = kind;
    if (line !== '---') this.pending.push(line);
    this.at += 1;
  }

  private pushValue({ value, isCut }: StructuredReading, isLast: boolean): void {
    if (isCut) this.warnings.push({ code: 'TRUNCATED' });
    const { command } = this;
    this.blocks.push({ kind: 'structured', lines: [], command, value, isCut, isLast });
  }

  private push(kind: Block['kind'], lines: readonly string[]): void {
    const { command } = this;
    // Behind a row under headings the end of its line says that it is whole.
    const isLast = kind === 'columns' ? this.at >= this.lines.length : this.isAtEnd();
    this.blocks.push({ kind, lines, command, value: undefined, isCut: false, isLast });
  }

  private isAtEnd(): boolean {
    for (let at = this.at; at < this.lines.length; at += 1) {
      if ((this.lines[at] ?? '').trim() !== '') return false;
    }
    return true;
  }
}
