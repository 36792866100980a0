import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRecordedLine } from '../../scripts/verify/recordings/recorded-case';
import type { RecordedTrace } from '../../scripts/verify/recordings/recorded-trace';
import { differingTraces, verifyTrace } from '../../scripts/verify/verify-trace';

/** `npm run verify` takes 20; a rule that is wrong shows with a few. */
const SEEDS = 8;

function tracesOf(file: string): readonly RecordedTrace[] {
  return readFileSync(`tests/golden/data/${file}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const recorded = readRecordedLine(line);
      return recorded.kind === 'over-time' ? [recorded.trace] : [];
    });
}

describe.each([
  ['ipamd-trace', 'one node', 120, ['custom', 'custom-prefix', 'prefix', 'secondary', 'trunk']],
  ['ipamd-shared', 'nodes that share subnets', 80, ['custom', 'discovery', 'prefix', 'secondary']],
])('%s: %s over time', (file, _, count, modes) => {
  const traces = tracesOf(file);

  test('the recordings are all there', () => {
    expect(traces).toHaveLength(count);
    expect([...new Set(traces.map(({ mode }) => mode))].sort()).toEqual(modes);
  });

  test.each(modes)(
    'T1–T7: every metric at every period as the real ipamd had it, mode %s',
    (mode) => {
      const results = traces
        .filter((trace) => trace.mode === mode)
        .map((trace) => verifyTrace(trace, SEEDS));
      const differing = differingTraces(results).map(
        ({ trace, example }) => `${trace.id}: ${example}`,
      );
      expect(differing).toEqual([]);
    },
  );
});
