import { expect, test } from 'vitest';
import {
  commit,
  record,
  redo,
  startHistory,
  TYPING_PAUSE_MS,
  undo,
} from '@/store/document/history';

test('typing in one field is one step', () => {
  const typed = ['1', '12', '120'].reduce(
    (history, text) => record(history, text, 'nodes'),
    startHistory('0'),
  );
  expect(typed.present).toBe('120');
  expect(undo(typed).present).toBe('0');
});

test('leaving the field ends the step', () => {
  const first = commit(record(startHistory('0'), '1', 'nodes'));
  const second = record(first, '12', 'nodes');
  expect(undo(second).present).toBe('1');
});

test('what is typed after a pause is a step of its own, what is typed in one go is one', () => {
  const numbers: [string, number][] = [
    ['1', 1_000],
    ['12', 1_000 + TYPING_PAUSE_MS - 1],
    ['3', 1_000 + 2 * TYPING_PAUSE_MS - 1],
    ['30', 1_000 + 2 * TYPING_PAUSE_MS],
  ];
  const typed = numbers.reduce(
    (history, [text, at]) => record(history, text, 'nodes', at),
    startHistory('6'),
  );
  expect(typed.present).toBe('30');
  expect(undo(typed).present).toBe('12');
  expect(undo(undo(typed)).present).toBe('6');
});

test('typing in another field is another step', () => {
  const history = record(record(startHistory('0'), 'a', 'nodes'), 'b', 'pods');
  expect(undo(history).present).toBe('a');
});

test('an edit that is no typing is a step of its own', () => {
  const history = record(record(startHistory('0'), 'a'), 'b');
  expect(undo(history).present).toBe('a');
});

test('redo brings back what undo took', () => {
  const history = record(record(startHistory('0'), 'a'), 'b');
  const back = undo(undo(history));
  expect(back.present).toBe('0');
  expect(redo(redo(back)).present).toBe('b');
});

test('a new edit after undo forgets what was undone', () => {
  const history = record(undo(record(startHistory('0'), 'a')), 'b');
  expect(redo(history).present).toBe('b');
  expect(undo(history).present).toBe('0');
});

test('typing that goes on after undo does not join the step that was undone', () => {
  const undone = undo(record(startHistory('0'), '1', 'nodes'));
  const history = record(undone, '2', 'nodes');
  expect(undo(history).present).toBe('0');
});

test('undo and redo at the ends change nothing', () => {
  const history = startHistory('0');
  expect(undo(history)).toBe(history);
  expect(redo(history)).toBe(history);
});

test('an edit that changes nothing is no step', () => {
  const history = startHistory('0');
  expect(record(history, '0')).toBe(history);
});

test('only the newest 200 steps are kept', () => {
  let history = startHistory(0);
  for (let step = 1; step <= 500; step += 1) history = record(history, step);
  for (let step = 0; step < 500; step += 1) history = undo(history);
  expect(history.present).toBe(300);
});
