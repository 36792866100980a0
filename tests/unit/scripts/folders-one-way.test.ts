// Folders of a folder look one way: what is read first does not need what comes after it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
const IMPORTS = /(?:from|import\()\s*'([@.][^']*)'/g;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(sep).join('/'));
const imports = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(IMPORTS)].flatMap(([, from = '']) => {
    const target = found(file, from);
    return target === undefined ? [] : [{ file, target }];
  });
});

function found(file: string, from: string): string | undefined {
  const path = from.startsWith('@/') ? from.slice(2) : join(dirname(file), from);
  const ending = ENDINGS.find(
    (end) => files.includes(path + end) && existsSync(join(SRC, path + end)),
  );
  return ending === undefined ? undefined : path + ending;
}

/** Which folders right below this one import which others there, with the first file that does. */
function arrowsIn(folder: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const arrows = new Map<string, Map<string, string>>();
  for (const { file, target } of imports) {
    const [from, to] = [childOf(folder, file), childOf(folder, target)];
    if (from === undefined || to === undefined || from === to) continue;
    const own = arrows.get(from) ?? new Map<string, string>();
    if (!own.has(to)) own.set(to, `${file} imports ${target}`);
    arrows.set(from, own);
  }
  return arrows;
}

/** The folder right below that a file is in; none for files that stand there themselves. */
function childOf(folder: string, file: string): string | undefined {
  const path = relative(folder, file).split(sep);
  return path[0] === '..' || path.length < 2 ? undefined : path[0];
}

/** The arrows of a way that comes back to where it begins. */
function circle(arrows: ReturnType<typeof arrowsIn>): readonly string[] {
  const done = new Set<string>();
  const walk = (at: string, way: readonly string[]): readonly string[] => {
    if (way.includes(at)) {
      const round = [...way.slice(way.indexOf(at)), at];
      return round.slice(1).map((to, i) => arrows.get(round[i] ?? '')?.get(to) ?? '');
    }
    if (done.has(at)) return [];
    done.add(at);
    for (const to of arrows.get(at)?.keys() ?? []) {
      const back = walk(to, [...way, at]);
      if (back.length > 0) return back;
    }
    return [];
  };
  for (const from of arrows.keys()) {
    const back = walk(from, []);
    if (back.length > 0) return back;
  }
  return [];
}

const folders = [...new Set(files.flatMap((file) => above(dirname(file))))];

function above(folder: string): readonly string[] {
  return folder === '.' ? ['.'] : [folder, ...above(dirname(folder))];
}

test.each(
  folders.map((folder) => [folder, arrowsIn(folder)] as const).filter(([, { size }]) => size > 1),
)('folders in src/%s look one way', (_folder, arrows) => {
  expect(circle(arrows)).toEqual([]);
});
