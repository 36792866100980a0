// What the README and the page on the command line say and show must be so.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LETTER_KEYS } from '@/app/keys/letter-key';
import { PLAN_QUESTIONS } from '@/cli/ask/questions';
import { commandLine } from '@/cli/command-line';
import { EXIT } from '@/cli/plan/exit-code';
import { USAGE } from '@/cli/usage';
import { MESSAGES } from '@/i18n/all-messages';
import { readmeLink } from '../../../scripts/support/readme-link';
import { ROOT } from '../../../scripts/support/tool';
import { COMMAND_LINE, README, readmeBlocks } from '../../support/readme';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('The link to try says what the words of the picture say', () => {
  const told = /it fits at rest, and (\d+ pods wait) for an address/.exec(README)?.[1];
  const { stdout } = commandLine(['plan', readmeLink(), '--scenario']);
  expect(stdout).toContain(`Fits at rest, but ${told}`);
});

test('The command line answers as its page says', () => {
  const [session = ''] = readmeBlocks('').filter((block) =>
    block.startsWith('$ npm run -s cli -- plan'),
  );
  const [, link = '', answer] =
    /^\$ npm run -s cli -- plan '(.*)' --scenario\n(.*)$/s.exec(session) ?? [];
  expect(commandLine(['plan', link, '--scenario']).stdout).toBe(answer);
});

test('Questions are answered as the README and the page on the command line say', () => {
  const sessions = readmeBlocks('').filter((block) => block.startsWith('$ npm run -s cli -- ask'));
  expect(sessions).not.toEqual([]);
  for (const session of sessions) {
    const [, question = '', link = '', inputs = '', answer] =
      /^\$ npm run -s cli -- ask (\S+) '([^']*)'([^\n]*)\n(.*)$/s.exec(session) ?? [];
    const words = inputs.split(' ').filter((word) => word !== '');
    expect(commandLine(['ask', question, link, ...words]).stdout).toBe(answer);
  }
});

test('The page on the command line lists every question with its inputs', () => {
  for (const { name, inputs } of PLAN_QUESTIONS) {
    const shown = [name, ...inputs.map((input) => input.shown)].map((text) => `\`${text}\``);
    expect(COMMAND_LINE).toContain(`| ${shown.join(' ')} |`);
  }
});

/** `0 3 1 2`, of the lines of `--help` that are about one command. */
function exitCodes(command: 'plan' | 'ask'): readonly string[] {
  const [, told = ''] = /^Exit code([\s\S]*?)\n\n/m.exec(USAGE) ?? [];
  return told
    .trim()
    .split(/\n +(?=\d {2})/)
    .filter((line) => line.includes(command) || !/\b(?:plan|ask)\b[^;]*:/.test(line))
    .map((line) => line.slice(0, 1));
}

test.each(['plan', 'ask'] as const)(
  'The page on the command line and --help name the same exit codes of %s',
  (command) => {
    const heading = `| Exit code of \`${command}\` | |\n| --- | --- |\n`;
    const [, behind = ''] = COMMAND_LINE.split(heading);
    const [table = ''] = behind.split('\n\n');
    const listed = [...table.matchAll(/^\| (\d) \|/gm)].map(([, code = '']) => code);
    expect(listed).toEqual(exitCodes(command));
  },
);

test('Every exit code is told by --help, and so on that page', () => {
  const all = new Set([...exitCodes('plan'), ...exitCodes('ask')].map(Number));
  expect(all).toEqual(new Set(Object.values(EXIT)));
});

test('The pages of keys, in docs and under ?, name every letter key, in both languages', () => {
  const listed = read('docs/keys.md')
    .replace(/(\d) to (\d)/g, (_, from: string, to: string) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at).join(),
    )
    .split(/[\s|,]+/);
  for (const key of LETTER_KEYS) expect(listed).toContain(key);
  for (const { keys } of Object.values(MESSAGES)) {
    expect(keys.letterRows.flatMap(([names]) => names.split(' '))).toEqual([...LETTER_KEYS]);
  }
});

test('The picture is as wide as it should be, and small', () => {
  const picture = join(ROOT, 'docs', 'picture.png');
  const width = readFileSync(picture).readUInt32BE(16);
  expect(width).toBe(1280);
  expect(statSync(picture).size).toBeLessThan(200_000);
});

const FILES = ['src', 'tests', 'scripts', '.github'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `/${folder}/${file.replaceAll('\\', '/')}`,
  ),
);
const hasFile = (name: string) =>
  existsSync(join(ROOT, name)) || FILES.some((file) => file.endsWith(`/${name}`));

/** `#add-a-rule` of each heading. */
function anchors(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(
    ([, heading = '']) =>
      `#${heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-')}`,
  );
}

const WITH_COMMANDS = ['README.md', 'CONTRIBUTING.md', 'docs/command-line.md'];

describe.each([...WITH_COMMANDS, 'docs/keys.md'])('%s', (file) => {
  const text = read(file);

  test('links to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    const own = links.filter((link) => !link.startsWith('https://'));
    const isThere = (link: string) => {
      const [path = '', heading] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(ROOT, target))) return false;
      return heading === undefined || anchors(read(target)).includes(`#${heading}`);
    };
    expect(own.filter((link) => !isThere(link))).toEqual([]);
  });

  test('names only files that are there', () => {
    const named = [...text.matchAll(/`([\w./-]+\.(?:ts|tsx|mjs|yml))`/g)];
    expect(named.map(([, name = '']) => name).filter((name) => !hasFile(name))).toEqual([]);
  });
});

test.each(WITH_COMMANDS)('%s names only commands that package.json has', (file) => {
  const named = [...read(file).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
