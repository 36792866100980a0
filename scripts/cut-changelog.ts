// Run by `npm version`, between the new version and its commit: what was unreleased is of that version.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRelease } from './changelog';
import { VERSION } from './page-build';
import { ROOT } from './tool';

const FILE = join(ROOT, 'CHANGELOG.md');
const today = new Date().toISOString().slice(0, 10);
writeFileSync(FILE, withRelease(readFileSync(FILE, 'utf8'), VERSION, today));
