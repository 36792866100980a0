// What the questions answer on the command line, held against examples that were worked out before.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLAN_QUESTIONS } from '@/cli/ask/questions';
import { commandLine } from '@/cli/command-line';

interface Example {
  readonly link: string;
  readonly inputs?: readonly string[];
  /** The fields that are told, and so far as they are told. */
  readonly answer: object;
  /** What was told before the engine counted otherwise, and what has changed. */
  readonly given?: object;
  readonly why?: string;
}

const FOLDER = import.meta.dirname;
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

function examplesIn(file: string): readonly Example[] {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

describe.each(FILES)('%s', (file) => {
  const question = file.replace(/\.json$/, '');
  const examples = examplesIn(file);

  test('is of a question that can be asked', () => {
    expect(PLAN_QUESTIONS.map(({ name }) => name)).toContain(question);
  });

  test.each(examples)('$link $inputs', ({ link, inputs = [], answer }) => {
    const { stdout, stderr } = commandLine(['ask', question, link, ...inputs, '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject(answer);
  });

  test('says why where an example was told otherwise before', () => {
    for (const { given, why, answer } of examples) {
      expect(why === undefined).toBe(given === undefined);
      if (given !== undefined) expect(answer).not.toMatchObject(given);
    }
  });
});
