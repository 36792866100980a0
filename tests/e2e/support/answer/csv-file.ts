// The CSV file of the page, downloaded and taken apart by a parser that is not ours.
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { PlannerPage } from '../planner-page';

export interface CsvFile {
  readonly name: string;
  /** As it lies on the disk. */
  readonly text: string;
  readonly bytes: Buffer;
  readonly cells: readonly (readonly string[])[];
}

export async function downloadCsv(planner: PlannerPage): Promise<CsvFile> {
  const downloading = planner.page.waitForEvent('download');
  await planner.choose('share', planner.words.files.csv);
  const download = await downloading;
  const bytes = await readFile(await download.path());
  const text = bytes.toString('utf8');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: ',',
    newline: '\r\n',
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { name: download.suggestedFilename(), text, bytes, cells: data };
}

/** The rows of a section as objects, by the heads that stand over them. */
export function section({ cells }: CsvFile, title: string): readonly Record<string, string>[] {
  const first = cells.findIndex(([name]) => name === title);
  const heads = cells[first - 1] ?? [];
  const rows = cells.filter(([name]) => name === title);
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
}
