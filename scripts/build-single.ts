// npm run build:single: writes the page as one file, to be opened by a double click.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildSingleFile } from './build/single-file';
import { SINGLE_FILE } from './build/single-file-path';

const html = await buildSingleFile();
mkdirSync(dirname(SINGLE_FILE), { recursive: true });
writeFileSync(SINGLE_FILE, html);
console.log(`${SINGLE_FILE}  ${Math.round(html.length / 1000)} kB`);
