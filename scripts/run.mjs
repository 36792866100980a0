// Runs a TypeScript file, which Node 20 cannot read by itself: node scripts/run.mjs FILE args…
// The file sees process.argv as if Node had started it, and `@/` is src/.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.mjs FILE args…');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const path = resolve(file);
const nodeEnv = process.env.NODE_ENV;
process.argv = [process.execPath, path, ...args];
process.setSourceMapsEnabled(true);

// Vite sets NODE_ENV to development here; a build started by the file would then be one too.
const keepNodeEnv = {
  name: 'keep-node-env',
  configResolved() {
    if (nodeEnv === undefined) delete process.env.NODE_ENV;
  },
};

try {
  await runnerImport(path, {
    root,
    logLevel: 'error',
    plugins: [keepNodeEnv],
    resolve: { alias: { '@': resolve(root, 'src') } },
  });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
