// npm run build:cli: writes the command line as one file that Node runs without this project's
// node_modules. npm pack does it first.
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './tool';

await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: { '@': join(ROOT, 'src') } },
  ssr: { noExternal: true },
  build: {
    ssr: join(ROOT, 'src/cli/main.ts'),
    target: 'node20',
    outDir: join(ROOT, 'bin'),
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      output: { entryFileNames: 'eks-subnet-planner.js', banner: '#!/usr/bin/env node' },
    },
  },
});
