// What the planner answers today, as files: a change of an answer is read in the diff.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatLink, PRESET_IDS, presetText } from '@/plan';
import { planOf } from '../../support/plan-texts';
import { answerText } from './answer-text';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

type Kept = readonly [file: string, about: string, link: string];

const EXAMPLES = PRESET_IDS.map(
  (id): Kept => [
    `example-${id}`,
    `The example ${id} of the page`,
    `?${formatLink(planOf(presetText(id)))}`,
  ],
);

const PLANS = readFileSync(`${FOLDER}plans.tsv`, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith(';'))
  .map((line): Kept => {
    const [file = '', about = '', link = ''] = line.split('\t');
    return [file, about, link];
  });

describe('The answer is the one that is kept', () => {
  test.each([...EXAMPLES, ...PLANS])('%s', async (file, about, link) => {
    await expect(answerText(about, link)).toMatchFileSnapshot(`${FOLDER}${file}.txt`);
  });
});

test('No answer is kept of a plan that is not listed', () => {
  const kept = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
  const listed = [...EXAMPLES, ...PLANS].map(([file]) => `${file}.txt`);
  expect(kept.filter((file) => !listed.includes(file))).toEqual([]);
});
