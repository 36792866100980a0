// npm run limits:update -- CNI [--controller CHECKOUT] [--karpenter CHECKOUT] [--allow-share 2%] [--allow-lost]
// Makes src/limits/instance-table.ts from AWS's own files.
// Exit 0: written. 1: refused, nothing written. 2: a file, a checkout or the command line can't be read.

import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { allInstanceTypes, limitsSources } from '@/limits';
import { formatModule, formatOrigin, updateNotices } from './limits/format-module';
import { readArguments, type UpdateArguments } from './limits/read-arguments';
import { openCheckout } from './limits/read-checkout';
import { UnreadableInput } from './limits/unreadable-input';
import { describeUpdate, type TableUpdate, UPSTREAM, updateTable } from './limits/update-table';

const ROOT = new URL('..', import.meta.url);
const TABLE_FILE = 'src/limits/instance-table.ts';
const NOTICES_FILE = 'public/THIRD-PARTY-NOTICES.txt';

function update({ cni, controller, karpenter, allowed }: UpdateArguments): number {
  const result = updateTable({
    cni: openCheckout(cni, UPSTREAM.cni.chart),
    controller: controller ? openCheckout(controller, UPSTREAM.controller.chart) : undefined,
    karpenter: karpenter ? openCheckout(karpenter, UPSTREAM.karpenter.chart) : undefined,
    present: allInstanceTypes(),
    presentSources: limitsSources,
    allowed,
  });
  for (const line of describeUpdate(result)) console.log(line);
  if (result.refusals.length > 0) {
    for (const reason of result.refusals) console.error(`refused: ${reason}`);
    return 1;
  }
  write(result);
  return 0;
}

function write({ types, sources }: TableUpdate): void {
  const module = formatModule(types, sources);
  const notices = updateNotices(readFileSync(new URL(NOTICES_FILE, ROOT), 'utf8'), sources);
  writeFileSync(new URL(TABLE_FILE, ROOT), module);
  writeFileSync(new URL(NOTICES_FILE, ROOT), notices);
  for (const source of sources) console.log(formatOrigin(source));
  console.log(`written: ${TABLE_FILE} (${gzipSync(module).length} bytes gzip), ${NOTICES_FILE}`);
}

try {
  process.exitCode = update(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UnreadableInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
