// Sheets as formats of the import: which are recognised, and the facts that each holds.

import type { Block } from '@/import/block/block';
import type { GroupFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { RefusedRow } from '@/import/facts/refused-row';
import type { BlockReading, Format, ImportAround } from '@/import/format';
import { findTypedType, type TypeLookup } from '@/plan';
import { htmlCells } from './cells/html-cells';
import { isMarkdown, markdownLines } from './cells/markdown-cells';
import { type CellLine, splitCells } from './cells/split-cells';
import { isWorkbook, readWorkbookCells } from './cells/workbook-cells';
import { instanceRows } from './instance-rows';
import { readNodeRows } from './node-rows';
import { readSheet, type Sheet } from './sheet';
import { isOfAwsText } from './sheet-block';
import { subnetRows } from './subnet-rows';

const MOST_LINES = 20_000;
/** No row of a type and two numbers is longer. */
const LONGEST_ROW = 500;

/** AWS's workbook, all cells of a sheet copied. */
const workbookCells: Format = {
  name: 'AWS workbook subnet-calc.xlsx',
  recognise: (block) => isSheet(block) && isWorkbook(cellsOf(block)),
  read: (block, around) => readWorkbookCells(cellsOf(block), lookupOf(around)),
};

/** Subnets of the VPC console, or of a sheet of one's own. */
const sheetSubnets: Format = {
  name: 'VPC console subnets',
  recognise: (block, around) => has(block, around, ({ at }) => at.cidr !== undefined),
  read: (block, around) => {
    const sheet = sheetOf(block, around);
    const { subnets, refused, uncounted } = subnetRows(sheet);
    const told: ImportWarning[] = [...htmlWarning(block), ...rowsSkipped(sheet, refused)];
    if (uncounted.length > 0) told.push({ code: 'COUNT_NOT_READ', rows: uncounted });
    return { subnets, warnings: told };
  },
};

/** Instances of the EC2 console: one row each. */
const sheetInstances: Format = {
  name: 'EC2 console instances',
  recognise: (block, around) =>
    isSheet(block) && instanceRows(sheetOf(block, around), lookupOf(around)).nodes.length > 0,
  read: (block, around) => {
    const { nodes, stopped } = instanceRows(sheetOf(block, around), lookupOf(around));
    const told: ImportWarning[] = [...htmlWarning(block)];
    if (stopped > 0) told.push({ code: 'INSTANCES_NOT_RUNNING', count: stopped });
    return { nodes, warnings: told };
  },
};

/** A list of instance types with what they cost or can: no plan. */
const typeList: Format = {
  name: 'ec2instances.info',
  recognise: (block, around) =>
    has(block, around, ({ at }) => at.type !== undefined && at.nodes === undefined) &&
    readNodeRows(sheetOf(block, around), lookupOf(around), { keepsTypes: true }).rows.length > 0,
  read: (block, around) => {
    const { rows } = readNodeRows(sheetOf(block, around), lookupOf(around), { keepsTypes: true });
    const types = [...new Set(rows.map(({ instanceType }) => instanceType))];
    return { types, warnings: [{ code: 'COUNT_UNKNOWN' }, ...htmlWarning(block)] };
  },
};

/** Node groups: a type, how many nodes, pods on each. */
const sheetRows: Format = {
  name: 'rows',
  recognise: (block, around) =>
    has(block, around, ({ at }) => at.type !== undefined && at.nodes !== undefined) ||
    isBareRows(block, around),
  read: readRows,
};

/** The first that recognises a sheet reads it. */
export const SHEET_FORMATS: readonly Format[] = [
  workbookCells,
  sheetSubnets,
  sheetInstances,
  sheetRows,
  typeList,
];

function readRows(block: Block, around: ImportAround): BlockReading {
  const sheet = sheetOf(block, around);
  const { rows, refused } = readNodeRows(sheet, lookupOf(around), { keepsTypes: true });
  const groups = rows.map(
    ({ instanceType, nodes, podsPerNode, zone, doubts, least, most, maxPods }): GroupFact => ({
      types: [instanceType],
      count: nodes ?? null,
      podsPerNode,
      maxPods,
      range:
        least === undefined && most === undefined
          ? undefined
          : { min: least, desired: nodes, max: most },
      zonesAllowed: zone === undefined ? undefined : [zone],
      isDoubtful: doubts.length > 0 || undefined,
    }),
  );
  const doubtful = groups.filter(({ isDoubtful }) => isDoubtful).length;
  const uncounted = groups.filter(({ count }) => count === null).length;
  const told: ImportWarning[] = [...htmlWarning(block)];
  const { ignored = [] } = sheet.columns ?? {};
  if (ignored.length > 0)
    told.push({ code: 'COLUMN_IGNORED', count: ignored.length, names: ignored });
  told.push(...rowsSkipped(sheet, refused));
  if (doubtful > 0) told.push({ code: 'NUMBER_AMBIGUOUS', count: doubtful });
  if (uncounted > 0) told.push({ code: 'COUNT_UNKNOWN', count: uncounted });
  return { groups, warnings: told };
}

function rowsSkipped({ skipped }: Sheet, refused: readonly RefusedRow[]): readonly ImportWarning[] {
  const count = skipped.length + refused.length;
  return count > 0 ? [{ code: 'ROW_SKIPPED', count, rows: refused }] : [];
}

/** What these tools print is no sheet: a number behind a type need not be one of nodes. */
function isOfTool({ command, lines }: Block): boolean {
  return command?.tool === 'kubectl' || command?.tool === 'aws' || isOfAwsText(lines[0] ?? '');
}

function isSheet(block: Block): boolean {
  if (isOfTool(block)) return false;
  return (block.kind === 'sheet' || block.kind === 'tabbed') && block.lines.length <= MOST_LINES;
}

function has(
  block: Block,
  around: ImportAround,
  test: (columns: NonNullable<Sheet['columns']>) => boolean,
): boolean {
  if (!isSheet(block)) return false;
  const { columns, lines } = sheetOf(block, around);
  return columns !== undefined && lines.length > 0 && test(columns);
}

/** Rows without a heading: a type, then one or two numbers, in most lines. */
function isBareRows(block: Block, around: ImportAround): boolean {
  if (isOfTool(block) || (!isSheet(block) && block.kind !== 'text')) return false;
  if (block.lines.length > MOST_LINES) return false;
  if (block.lines.some((line) => line.length > LONGEST_ROW)) return false;
  const sheet = sheetOf(block, around);
  if (sheet.columns !== undefined || sheet.lines.length === 0) return false;
  const { rows } = readNodeRows(sheet, lookupOf(around), { keepsTypes: true });
  const counted = rows.filter(({ nodes }) => nodes !== undefined);
  return counted.length * 2 > sheet.lines.length;
}

const read = new WeakMap<Block, Sheet>();

function sheetOf(block: Block, around: ImportAround): Sheet {
  const known = read.get(block);
  if (known !== undefined) return known;
  const lookup = lookupOf(around);
  const isType = (cell: string) => findTypedType(cell, lookup) !== undefined;
  const sheet = readSheet(cellsOf(block), { isType });
  read.set(block, sheet);
  return sheet;
}

function cellsOf({ lines }: Block): readonly CellLine[] {
  if (lines[0]?.startsWith('<')) return htmlCells(lines.join('\n'));
  return splitCells((isMarkdown(lines) ? markdownLines(lines) : lines).join('\n'));
}

function htmlWarning({ lines }: Block): readonly ImportWarning[] {
  return lines[0]?.startsWith('<') ? [{ code: 'HTML' }] : [];
}

function lookupOf({ findType }: ImportAround): TypeLookup {
  return { findInstanceType: findType, closestInstanceTypes: () => [] };
}
