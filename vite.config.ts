import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { PAGE_BUILD } from './scripts/build/page-build.ts';
import { contentSecurityPolicy, previewHeaders } from './scripts/build/security-headers.ts';
import { keepManifestAside } from './scripts/build/site-manifest.ts';
import { startGuard } from './scripts/build/start-guard.ts';

const MOCKED = 'tests/unit/**/*.mocked.test.ts';

const TOLD = /\/src\/(engine|plan|claims|limits|spreadsheet|i18n\/(?!en|ko))/;
const SHARED = /\/src\/(app|ui|store|csv|import)\//;

export default defineConfig({
  ...PAGE_BUILD,
  plugins: [
    ...PAGE_BUILD.plugins,
    react(),
    tailwindcss(),
    startGuard(),
    contentSecurityPolicy(),
    previewHeaders(),
    keepManifestAside(),
  ],
  build: {
    ...PAGE_BUILD.build,
    // Sizes are guarded after gzip, by scripts/checks/budgets.ts.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        // Letters of chance do not pack: seven tell builds apart.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            // What the first sight needs is one file, and one of a language: a request each, and packed better.
            { name: 'first', test: /src\/app\/begin-page\.tsx$/, priority: 3 },
            { name: 'en', test: /src\/i18n\/en\/index\.ts$/ },
            { name: 'ko', test: /src\/i18n\/ko\/index\.ts$/ },
            // What later parts share would else be a hundred small files, each a task of the page: of them the
            // sentences need one part, and all others both.
            { name: 'told', test: TOLD, minShareCount: 2, priority: 2 },
            { name: 'shared', test: SHARED, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  // The worker as the dev server serves it: a module.
  worker: { ...PAGE_BUILD.worker, format: 'es' },
  // What is missing is missing, as on the hosts of static files: not the page again.
  appType: 'mpa',
  test: {
    // A busy machine is slow, not wrong; what hangs takes longer.
    testTimeout: 120_000 * Number(process.env.RUNS ?? 1),
    hookTimeout: 120_000,
    // Vitest leaves one processor idle: of two that is half.
    maxWorkers: '100%',
    // A test that comes to no assertion can't fail.
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/{unit,golden}/**/*.test.{ts,tsx}'],
          exclude: [MOCKED],
          // Modules are loaded once for all files of a worker: the engine and its table are large.
          isolate: false,
        },
      },
      // With modules of their own, some replaced.
      { extends: true, test: { name: 'mocked', include: [MOCKED] } },
    ],
  },
});
