// Run by `npm version`, between the new version and its commit: what was unreleased is of that version.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from './build/page-build';
import { withRelease } from './release/changelog';
import { ROOT } from './support/tool';

const FILE = join(ROOT, 'CHANGELOG.md');
const today = new Date().toISOString().slice(0, 10);
writeFileSync(FILE, withRelease(readFileSync(FILE, 'utf8'), VERSION, today));
