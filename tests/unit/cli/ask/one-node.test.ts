import { describe, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';

function ask(link: string, ...inputs: readonly string[]) {
  const asked = ['ask', 'one-node', link, ...inputs];
  const { stdout, stderr } = commandLine(asked);
  const { ends, planned, otherMode } = JSON.parse(commandLine([...asked, '--json']).stdout);
  return { ends, planned, otherMode, stderr, text: stdout.replaceAll(/\s+/g, ' ') };
}

describe('One node of a group whose pods are a range', () => {
  test('is told with the pods of both ends, in both modes', () => {
    const { ends, planned, otherMode, text, stderr } = ask('node=m5.large::5-25');
    expect(ends).toEqual({
      low: { pods: 5, held: 20, heldInOtherMode: 33 },
      high: { pods: 25, held: 30, heldInOtherMode: 49 },
    });
    for (const { pods, held, heldInOtherMode } of [ends.low, ends.high]) {
      expect([planned.held[pods], otherMode.held[pods]]).toEqual([held, heldInOtherMode]);
    }
    expect(text).toContain(
      'With 5 pods (the low end) it holds 20 addresses, with 25 pods (the high end) 30.',
    );
    expect(text).toContain(
      'With 5 pods (the low end) it holds 33 addresses, with 25 pods (the high end) 49.',
    );
    // No warning of one end alone.
    expect(stderr).toBe('');
  });

  test('counts pods of the system, which may be the range', () => {
    const { ends } = ask('node=m5.large::10&system-pods=1-3');
    expect([ends.low.pods, ends.high.pods]).toEqual([11, 13]);
    const both = ask('subnet=a:/24&node=m5.large:2-4:10-12&system-pods=1-3').ends;
    expect([both.low.pods, both.high.pods]).toEqual([11, 15]);
  });

  test('holds no more than for the pods that have a place', () => {
    const { ends, planned } = ask('node=m5.large::18-40');
    expect(ends.high).toMatchObject({ pods: 40, held: planned.held.at(-1) });
  });

  test('says nothing of ends where its own pods are no range', () => {
    const two = 'node=m5.large::10&node=c5.large::5-8';
    for (const [link, ...inputs] of [['node=m5.large::25'], [two, 'group=1']]) {
      const { ends, text } = ask(link as string, ...inputs);
      expect(ends).toBeNull();
      expect(text).not.toContain('end)');
    }
    expect(ask(two, 'group=2').ends.high.pods).toBe(8);
  });
});
