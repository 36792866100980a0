import { describe, expect, test } from 'vitest';
import { readArguments } from '@/cli/arguments';

const PLAN = { kind: 'plan', link: 'subnet=/24', json: false, scenario: false };

describe('The words behind the command', () => {
  test.each([
    [['plan', 'subnet=/24'], PLAN],
    [['plan', 'subnet=/24', '--json'], { ...PLAN, json: true }],
    [['--json', 'plan', '--scenario', 'subnet=/24'], { ...PLAN, json: true, scenario: true }],
    [['plan', '--json', '--json', 'subnet=/24'], { ...PLAN, json: true }],
    [['plan', '--', '--json'], { ...PLAN, link: '--json' }],
  ])('%j ask for a plan', (args, asked) => {
    expect(readArguments(args)).toEqual(asked);
  });

  test.each([
    [['ask', 'most', 'subnet=/24'], { inputs: [], json: false }],
    [['ask', '--json', 'most', 'subnet=/24', 'group=a'], { inputs: ['group=a'], json: true }],
    [['ask', 'most', 'subnet=/24', '--', '--json'], { inputs: ['--json'], json: false }],
  ])('%j ask a question', (args, asked) => {
    expect(readArguments(args)).toEqual({
      kind: 'ask',
      question: 'most',
      link: 'subnet=/24',
      ...asked,
    });
  });

  test.each([[['--help']], [['-h']], [['help']], [['plan', '--help']], [['--jsn', '--help']]])(
    '%j ask for help',
    (args) => {
      expect(readArguments(args)).toEqual({ kind: 'help' });
    },
  );

  test.each([[['--version']], [['-v']], [['plan', '--version', '--jsn']]])(
    '%j ask for the version',
    (args) => {
      expect(readArguments(args)).toEqual({ kind: 'version' });
    },
  );

  test('ask for help where they ask for the version too', () => {
    expect(readArguments(['--version', '--help'])).toEqual({ kind: 'help' });
  });

  test.each([
    [[], { code: 'NO_COMMAND' }],
    [['--json'], { code: 'NO_COMMAND' }],
    [['subnet=/24'], { code: 'UNKNOWN_COMMAND', word: 'subnet=/24' }],
    [['plan'], { code: 'NO_LINK' }],
    [['ask'], { code: 'NO_QUESTION' }],
    [['ask', 'most'], { code: 'NO_LINK' }],
    [['ask', 'most', 'subnet=/24', '--scenario'], { code: 'OPTION_OF_PLAN', option: '--scenario' }],
    [['plan', 'subnet=/24', '--jsn'], { code: 'UNKNOWN_OPTION', option: '--jsn' }],
    [['plan', 'subnet=/24', '-x'], { code: 'UNKNOWN_OPTION', option: '-x' }],
    [['plan', 'subnet=/24', '--toString'], { code: 'UNKNOWN_OPTION', option: '--toString' }],
    [['plan', 'subnet=/24', '--json=yes'], { code: 'OPTION_WITH_VALUE', option: '--json' }],
    [
      ['plan', 'subnet=/24', 'node=m5.large:1'],
      { code: 'MORE_THAN_A_LINK', word: 'node=m5.large:1' },
    ],
  ])('%j are refused', (args, fault) => {
    expect(readArguments(args)).toEqual({ kind: 'wrong', fault });
  });
});
