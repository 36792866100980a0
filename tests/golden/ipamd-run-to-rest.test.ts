import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecordedLine } from '../../scripts/verify/recordings/recorded-case';
import { runToRest } from '../../scripts/verify/run-to-rest';
import { answerCase } from '../../scripts/verify/verify-case';

/** Every third case: `npm run verify` takes all of them, with several seeds. */
const EVERY = 3;

const cases = readFileSync('tests/golden/data/ipamd-rest.jsonl', 'utf8')
  .split('\n')
  .filter((line, index) => line !== '' && index % EVERY === 0)
  .flatMap((line) => {
    const recorded = readRecordedLine(line);
    return recorded.kind === 'rest' && recorded.rest.mode !== 'multi-nic' ? [recorded.rest] : [];
  });

test('the simulator, run to rest, ends where the real ipamd ended', () => {
  expect(cases.length).toBeGreaterThan(1_000);
  const differing = cases.flatMap((recorded) => {
    const why = runToRest(recorded, answerCase(recorded), 7);
    return why === undefined ? [] : [`${recorded.id}: ${why}`];
  });
  expect(differing).toEqual([]);
});
