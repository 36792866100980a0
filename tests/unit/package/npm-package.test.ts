// The package as somebody gets it: packed, installed in an empty folder, without this tree.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../../scripts/support/run-command';
import { ROOT, toolPath } from '../../../scripts/support/tool';
import { readmeBlocks } from '../../support/readme';

const EXAMPLES = readmeBlocks('js');

const root = mkdtempSync(join(tmpdir(), 'npm-package-'));
const home = join(root, 'home');
const installed = join(home, 'node_modules', 'eks-subnet-planner');
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function run(command: string, args: readonly string[], cwd = home): Promise<string> {
  const { code, output } = await runCommand(command, args, { cwd, env: { NO_COLOR: '1' } });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} exits with ${code}:\n${output}`);
  return output;
}

const node = (...args: readonly string[]) => run(process.execPath, args);
const inHome = (file: string, text: string) => writeFileSync(join(home, file), text);

/** What the comments behind `console.log` say that it prints. */
function promised(example: string): string {
  return [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)]
    .map(([, words]) => `${words}\n`)
    .join('');
}

interface PackageFile {
  readonly version: string;
  readonly exports: object;
  readonly bin: Record<string, string>;
}

function readPackage(): PackageFile {
  return JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
}

/** `eks-subnet-planner/engine` …: what can be imported of it. */
function doors(): readonly string[] {
  return Object.keys(readPackage().exports)
    .filter((door) => door !== './package.json')
    .map((door) => `eks-subnet-planner${door.slice(1)}`);
}

beforeAll(async () => {
  mkdirSync(home);
  inHome('package.json', '{ "private": true, "type": "module" }');
  await run('npm', ['pack', '--silent', '--pack-destination', root], ROOT);
  const [packed = ''] = readdirSync(root).filter((file) => file.endsWith('.tgz'));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(root, packed)]);
}, 120_000);

test('The package brings no package along but the one that it carries', () => {
  const brought = readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(brought).toEqual(['eks-subnet-planner']);
});

describe('Node runs the examples of the README, and they print what the README says', () => {
  test('there are two', () => {
    expect(EXAMPLES.length).toBe(2);
  });

  test.each(EXAMPLES)('example %#', async (example) => {
    const expected = promised(example);
    inHome('example.mjs', example);
    expect(expected).not.toBe('');
    expect(await node('example.mjs')).toBe(expected);
  });
});

test('TypeScript finds the types of every door, and they stand on their own', async () => {
  const names = doors();
  expect(names.length).toBeGreaterThanOrEqual(4);
  const uses = names.map((door, at) => `export * as door${at} from '${door}';\n`);
  inHome('doors.ts', uses.join(''));
  EXAMPLES.forEach((example, at) => {
    inHome(`example-${at}.ts`, example);
  });
  // A type that was not found would be any, and this no mistake.
  inHome(
    'mistake.ts',
    `import { answer } from 'eks-subnet-planner/engine';\n// @ts-expect-error\nanswer(1);\n`,
  );
  const options = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [] };
  inHome(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { ...options, skipLibCheck: false }, include: ['*.ts'] }),
  );
  expect(await node(toolPath('typescript', 'tsc'), '-p', '.')).toBe('');
});

test.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/command-line.md'])(
  'What %s links to is in the package',
  (file) => {
    const text = readFileSync(join(installed, file), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    const own = links.filter((link) => !link.startsWith('https://'));
    const folder = join(installed, dirname(file));
    expect(own.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
  },
);

test('What is behind the doors stays there', async () => {
  inHome('behind.mjs', `import 'eks-subnet-planner/lib/engine/answer.js';\n`);
  await expect(node('behind.mjs')).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
});

test('The command line is its bin', async () => {
  const bin = join(home, 'node_modules', '.bin');
  expect(readdirSync(bin)).toContain('eks-subnet-planner');
  const path = join(installed, readPackage().bin['eks-subnet-planner'] ?? '');
  const link = 'subnet=a:10.0.0.0/24:12&node=m5.large:6:20';
  expect(await node(path, 'plan', link)).toContain('6 m5.large hold 180 addresses in subnet a');
  expect(await node(path, '--version')).toBe(`${readPackage().version}\n`);
});

test('It carries its licence, the notices of others, its pages to read and nothing of the tests', () => {
  expect(readdirSync(installed).sort()).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'docs',
    'lib',
    'node_modules',
    'package.json',
    'public',
    'src',
  ]);
  expect(readdirSync(join(installed, 'src'), { recursive: true })).toEqual([
    'engine',
    join('engine', 'rules.md'),
  ]);
  expect(readdirSync(join(installed, 'node_modules', '@marcbachmann'))).toEqual(['cel-js']);
});
