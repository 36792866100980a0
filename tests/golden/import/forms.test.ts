// An output of the AWS CLI says the same whether it was printed as JSON, YAML, a table or text: each form is read as
// the one file beside them says.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importJson } from '@/cli/read/import-json';
import { readImport } from '@/import/read-import';
import { readYaml } from '@/import/structured/read-yaml';
import { TYPE_LOOKUP } from '@/limits';

const FOLDER = fileURLToPath(new URL('forms/', import.meta.url));
const AROUND = { findType: TYPE_LOOKUP.findInstanceType, readYaml };
const FORMS = ['output.json', 'output.yaml', 'output.table.txt', 'output.text.txt'];

describe.each(readdirSync(FOLDER))('An output of %s is read the same', (kind) => {
  test.each(FORMS)('as %s', async (form) => {
    const read = importJson(readImport([readFileSync(`${FOLDER}${kind}/${form}`)], AROUND));
    const text = `${JSON.stringify(read, undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`${FOLDER}${kind}/read.json`);
  });
});
