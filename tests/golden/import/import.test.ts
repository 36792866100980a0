// What outputs of kubectl and the AWS CLI are read as, each beside the text: a change is read in the diff.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importJson } from '@/cli/read/import-json';
import { readImport } from '@/import/read-import';
import { readYaml } from '@/import/structured/read-yaml';
import { TYPE_LOOKUP } from '@/limits';

const FOLDER = fileURLToPath(new URL('texts/', import.meta.url));
const AROUND = { findType: TYPE_LOOKUP.findInstanceType, readYaml };

const files = readdirSync(FOLDER, { recursive: true })
  .map(String)
  .filter((file) => file.includes('/') && !file.endsWith('.read.json'));

describe('A text is read as the file beside it says', () => {
  test.each(files)('%s', async (file) => {
    const read = importJson(readImport([readFileSync(`${FOLDER}${file}`)], AROUND));
    const text = `${JSON.stringify(read, undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`${FOLDER}${file}.read.json`);
  });
});
