// Every link of the corpus opens for ever with the numbers that it had when it was added.
// To add links, write them at the end of v1.txt, one a line, and run
//   ADD_LINKS=1 npx vitest run tests/golden/links
// which writes the numbers behind links that have none, and changes no other line.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { formatLink, type Plan, PRESET_IDS, parseLink, presetText, toCluster } from '@/plan';
import { LOOKUP, planOf } from '../../support/plan-texts';

const CORPUS = new URL('./v1.txt', import.meta.url);

/** held, remaining, pods hosted, verdict */
function numbersOf(plan: Plan): string {
  const { totals, verdict } = answer(toCluster(plan, LOOKUP));
  return [totals.held, totals.remaining, totals.podsHosted, verdict.kind].join('\t');
}

function planOfLink(link: string): Plan {
  const reading = parseLink(link);
  if (reading.status !== 'read') throw new Error(`${link}: ${reading.status}`);
  expect(reading.warnings).toEqual([]);
  const plan = planOf(reading.text);
  expect(plan.scenario.status).toBe('read');
  return plan;
}

function linesOfCorpus(): readonly string[] {
  return readFileSync(CORPUS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(';'));
}

if (process.env.ADD_LINKS !== undefined) {
  const lines = readFileSync(CORPUS, 'utf8').split('\n');
  const added = lines.map((line) =>
    line === '' || line.startsWith(';') || line.includes('\t')
      ? line
      : `${line}\t${numbersOf(planOfLink(line))}`,
  );
  writeFileSync(CORPUS, added.join('\n'));
}

describe('A link of version 1', () => {
  test.each(linesOfCorpus())('%s', (line) => {
    const [link = '', ...numbers] = line.split('\t');
    const plan = planOfLink(link);
    expect(numbersOf(plan)).toBe(numbers.join('\t'));
    expect(planOfLink(formatLink(plan))).toEqual(plan);
  });

  test('of each example is in the corpus as it is written today', () => {
    const links = linesOfCorpus().map((line) => line.split('\t')[0]);
    for (const id of PRESET_IDS) expect(links).toContain(`?${formatLink(planOf(presetText(id)))}`);
  });
});
