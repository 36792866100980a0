// npm run release [-- vVERSION]: writes to release/ what is handed out of this version: the site as a
// zip, the page as one file, the npm package, and what the changelog says of it. With a tag, as the
// workflow gives it, the version must be the tag's.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from './build/page-build';
import { buildSingleFile } from './build/single-file';
import { changelogOf } from './release/changelog';
import { zipFolder } from './release/site-zip';
import { runCommand } from './support/run-command';
import { ROOT, toolPath } from './support/tool';

const RELEASE = join(ROOT, 'release');
const NAME = `eks-subnet-planner-${VERSION}`;

const [tag] = process.argv.slice(2);
if (tag !== undefined && tag !== `v${VERSION}`) {
  throw new Error(`the tag is ${tag}, the version in package.json ${VERSION}`);
}
const notes = changelogOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), VERSION);

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(RELEASE);
await run(process.execPath, [toolPath('vite'), 'build', '--logLevel', 'warn']);
write(`${NAME}-site.zip`, zipFolder(join(ROOT, 'dist'), NAME));
write(`${NAME}.html`, await buildSingleFile());
await run('npm', ['pack', '--silent', '--pack-destination', RELEASE]);
tell(`${NAME}.tgz`);
write('notes.md', notes);

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(RELEASE, name), content);
  tell(name);
}

function tell(name: string): void {
  console.log(`release/${name}  ${Math.ceil(statSync(join(RELEASE, name)).size / 1000)} kB`);
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(command, args, { cwd: ROOT });
  if (code !== 0) throw new Error(output);
}
