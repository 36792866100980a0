import type { Mutant } from './mutant';

const PLACE = /^(guard|in) (.*)$/;

/**
 * Reads a list of mistakes: blocks with blank lines between them. A block says what is wrong then, in one line,
 * and below it what stands in the file behind `-` and what takes its place behind `+`; nothing does where
 * there is no `+`. `guard` names the tests for all that follow, `in` their file; `#` begins a comment.
 */
export function readMutants(text: string): readonly Mutant[] {
  const place = { guard: '', in: '' };
  return text.split(/\n{2,}/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => !line.startsWith('#'));
    const behind = (mark: '-' | '+') =>
      lines
        .filter((line) => line === mark || line.startsWith(`${mark} `))
        .map((line) => line.slice(2));
    for (const line of lines) {
      const [, key, value = ''] = PLACE.exec(line) ?? [];
      if (key === 'guard' || key === 'in') place[key] = value;
    }
    const what = lines.find((line) => !PLACE.test(line)) ?? '';
    const find = behind('-').join('\n');
    const replace = behind('+').join('\n');
    return find === '' ? [] : [{ what, file: place.in, find, replace, guard: place.guard }];
  });
}
