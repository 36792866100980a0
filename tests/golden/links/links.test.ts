// Every link of the corpus opens for ever with the numbers that it had when it was added.
// To add links, write them at the end of v1.txt, one a line, and run
//   ADD_LINKS=1 npx vitest run tests/golden/links
// which writes the numbers behind links that have none, and changes no other line. Where the engine
// was wrong, corrections.txt says so; each line holds as written or as corrected.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { formatLink, type Plan, PRESET_IDS, parseLink, presetText, toCluster } from '@/plan';
import { LOOKUP, planOf } from '../../support/plan-texts';

const CORPUS = new URL('./v1.txt', import.meta.url);
const CORRECTIONS = new URL('./corrections.txt', import.meta.url);

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

interface Correction {
  readonly was: string;
  readonly is: string;
  readonly rule: string;
  readonly reason: string;
}

/** Link → where its numbers were wrong when it was added, and what is right. */
function corrections(): ReadonlyMap<string, Correction> {
  const lines = readFileSync(CORRECTIONS, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith(';'))
      .map((line) => {
        const [link = '', was = '', is = '', rule = '', reason = ''] = line.split('\t');
        return [link, { was, is, rule, reason }];
      }),
  );
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
  const corrected = corrections();

  test.each(linesOfCorpus())('%s', (line) => {
    const [link = '', ...numbers] = line.split('\t');
    const plan = planOfLink(link);
    const expected = corrected.get(link)?.is ?? numbers.join(' ');
    expect(numbersOf(plan).replaceAll('\t', ' ')).toBe(expected);
    expect(planOfLink(formatLink(plan))).toEqual(plan);
  });

  test('of each example is in the corpus as it is written today', () => {
    const links = linesOfCorpus().map((line) => line.split('\t')[0]);
    for (const id of PRESET_IDS) expect(links).toContain(`?${formatLink(planOf(presetText(id)))}`);
  });
});

describe('A correction', () => {
  const lines = new Map(
    linesOfCorpus().map((line) => {
      const [link = '', ...numbers] = line.split('\t');
      return [link, numbers.join(' ')];
    }),
  );

  test.each([...corrections()])(
    'of %s names its line, what changed, a rule and a reason',
    (link, of) => {
      expect(lines.get(link)).toBe(of.was);
      expect(of.is).not.toBe(of.was);
      expect(of.rule).toMatch(/^[RTV][0-9]+$/);
      expect(of.reason).not.toBe('');
    },
  );
});
