// npm run build:package: writes to lib/ what the npm package holds, as ES modules with their types,
// one for each source file that a door of the package needs. npm pack does it first.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceTscAliasPaths } from 'tsc-alias';
import { runCommand } from './support/run-command';
import { ROOT, toolPath } from './support/tool';

const CONFIG = join(ROOT, 'tsconfig.package.json');

rmSync(join(ROOT, 'lib'), { recursive: true, force: true });
const { code, output } = await runCommand(process.execPath, [
  toolPath('typescript', 'tsc'),
  '--project',
  CONFIG,
]);
if (code !== 0) throw new Error(output);
// TypeScript leaves the names of modules as the sources have them: `@/engine`, `./answer`. Node and
// whoever imports the package need the files.
await replaceTscAliasPaths({ configFile: CONFIG, resolveFullPaths: true });
