// AWS's workbook subnet-calc.xlsx, its cells copied as text. Its formulas' results are left aside.
import type { GroupFact, SheetFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { BlockReading } from '@/import/format';
import { readNodeRows } from '@/import/sheets/node-rows';
import { readSheet } from '@/import/sheets/sheet';
import type { TypeLookup } from '@/plan';
import { readSheetNumber } from './sheet-number';
import type { CellLine } from './split-cells';

const TARGETS = ['WARM_ENI_TARGET', 'WARM_IP_TARGET', 'WARM_PREFIX_TARGET', 'MINIMUM_IP_TARGET'];
const TABLE = /^instance type$/i;
const TYPE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/i;

export function isWorkbook(lines: readonly CellLine[]): boolean {
  return valueIn(lines, /^subnet cidr size$/i) !== undefined && tableAt(lines) !== -1;
}

/** What was typed into it: size, target, counts of pods, and the rows of its table. */
export function readWorkbookCells(lines: readonly CellLine[], lookup: TypeLookup): BlockReading {
  const size = Number(valueIn(lines, /^subnet cidr size$/i)?.replace(/^\//, ''));
  const settings = TARGETS.flatMap((name) => {
    const value = valueIn(lines, new RegExp(`^${name}$`));
    return value !== undefined && /^\d+$/.test(value)
      ? [{ name, value, rank: 'lines' as const }]
      : [];
  });
  const sheet: SheetFact = {
    hostNetworkPods: countIn(lines, /^host networking ips$/i),
    systemPods: countIn(lines, /^daemonset pods$/i),
  };
  const { groups, refused } = tableRows(lines, lookup);
  const warnings: ImportWarning[] = [{ code: 'ZONE_UNKNOWN' }];
  if ((sheet.systemPods ?? 0) > 0) warnings.push({ code: 'DAEMONSET_PODS_READ' });
  if (refused.length > 0) {
    warnings.push({ code: 'ROW_SKIPPED', count: refused.length, rows: refused });
  }
  const subnets = size >= 16 && size <= 28 ? [{ size }] : [];
  return { subnets, settings, sheet, groups, warnings };
}

function tableRows(lines: readonly CellLine[], lookup: TypeLookup) {
  const table = lines.slice(tableAt(lines));
  const isType = (cell: string) => TYPE.test(cell);
  const { rows, refused } = readNodeRows(readSheet(table, { isType }), lookup, {
    keepsTypes: true,
  });
  const groups = rows.map(
    ({ instanceType, nodes, podsPerNode, doubts }): GroupFact => ({
      types: [instanceType],
      count: nodes ?? null,
      podsPerNode,
      isDoubtful: doubts.length > 0 || undefined,
    }),
  );
  return { groups, refused };
}

function tableAt(lines: readonly CellLine[]): number {
  return lines.findIndex(({ cells }) => TABLE.test(cells[0] ?? ''));
}

/** The first cell behind the one that says what it is. */
function valueIn(lines: readonly CellLine[], label: RegExp): string | undefined {
  const line = lines.find(({ cells }) => label.test(cells[0] ?? ''));
  return line?.cells.slice(1).find((cell) => cell !== '');
}

function countIn(lines: readonly CellLine[], label: RegExp): number | undefined {
  const reading = readSheetNumber(valueIn(lines, label) ?? '', 'unknown');
  return reading.kind === 'whole' ? reading.value : undefined;
}
