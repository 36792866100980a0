import { expect, test } from 'vitest';
import { EventQueue } from '@/engine/over-time/cluster/queue/event-queue';

function queue() {
  const all = new EventQueue();
  const done: string[] = [];
  const plan = (at: number, name: string) => all.pushFor(at, (of: string) => done.push(of), name);
  const runUntil = (time: number) => {
    while (all.nextAt <= time) all.step();
    return done.join(' ');
  };
  return { all, plan, done, runUntil };
}

test('what is earlier comes first, and of what is at one time what was told first', () => {
  const { plan, runUntil } = queue();
  plan(5, 'b1');
  plan(5, 'b2');
  plan(2, 'a1');
  plan(5, 'b3');
  plan(2, 'a2');
  plan(9, 'c1');
  expect(runUntil(5)).toBe('a1 a2 b1 b2 b3');
  expect(runUntil(9)).toBe('a1 a2 b1 b2 b3 c1');
});

test('at a time at which all was done something can happen once more', () => {
  const { all, plan, runUntil } = queue();
  plan(5, 'first');
  expect(runUntil(5)).toBe('first');
  plan(5, 'again');
  expect(all.nextAt).toBe(5);
  expect(runUntil(5)).toBe('first again');
});
