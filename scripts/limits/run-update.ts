// `npm run limits:update` without a process around it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { allInstanceTypes, limitsSources } from '@/limits';
import type { Printer } from '../support/printer';
import {
  formatCommon,
  formatModule,
  formatOrigin,
  formatSources,
  updateNotices,
} from './format-module';
import { UnreadableInput } from './parse/unreadable-input';
import { readArguments, type UpdateArguments } from './read-arguments';
import { openCheckout } from './read-checkout';
import { describeUpdate, type TableUpdate, UPSTREAM, updateTable } from './update-table';

const TABLE_FILE = 'src/limits/instance-table.ts';
const COMMON_FILE = 'src/limits/common-table.ts';
const SOURCES_FILE = 'src/limits/instance-table-sources.ts';
const NOTICES_FILE = 'public/THIRD-PARTY-NOTICES.txt';

/**
 * Makes the table of instance types under `root` from AWS's own files: `words` are the command's.
 * @returns 0: written. 1: refused, nothing written. 2: a file, a checkout or the command line can't be read.
 */
export function runUpdate(words: readonly string[], root: string, print: Printer): number {
  try {
    return update(readArguments(words), root, print);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    print.error(error.message);
    return 2;
  }
}

function update(
  { cni, controller, karpenter, allowed }: UpdateArguments,
  root: string,
  print: Printer,
): number {
  const result = updateTable({
    cni: openCheckout(cni, UPSTREAM.cni.chart),
    controller: controller ? openCheckout(controller, UPSTREAM.controller.chart) : undefined,
    karpenter: karpenter ? openCheckout(karpenter, UPSTREAM.karpenter.chart) : undefined,
    present: allInstanceTypes(),
    presentSources: limitsSources,
    allowed,
  });
  for (const line of describeUpdate(result)) print.out(line);
  if (result.refusals.length > 0) {
    for (const reason of result.refusals) print.error(`refused: ${reason}`);
    return 1;
  }
  write(result, root, print);
  return 0;
}

function write({ types, sources }: TableUpdate, root: string, print: Printer): void {
  const module = formatModule(types, sources);
  const notices = updateNotices(readFileSync(join(root, NOTICES_FILE), 'utf8'), sources);
  writeFileSync(join(root, TABLE_FILE), module);
  writeFileSync(join(root, COMMON_FILE), formatCommon(types));
  writeFileSync(join(root, SOURCES_FILE), formatSources(sources));
  writeFileSync(join(root, NOTICES_FILE), notices);
  for (const source of sources) print.out(formatOrigin(source));
  print.out(`written: ${TABLE_FILE} (${gzipSync(module).length} bytes gzip), ${NOTICES_FILE}`);
}
