import { expect, test } from 'vitest';
import { type DropPage, holdDrops, takeDrops } from '@/app/drop/early-drop';

const PLAN = new File(['?subnet=/24'], 'plan.txt');
const NODES = new File(['NAME STATUS'], 'nodes.txt');

function page() {
  const target = new EventTarget() as Window & DropPage;
  holdDrops(target);
  const opened: (readonly File[])[] = [];
  return {
    target,
    opened,
    open: (files: readonly File[]) => void opened.push(files),
    /** @returns whether the browser is kept from opening it itself */
    drag: (type: 'dragover' | 'drop', types: readonly string[], files: readonly File[] = []) => {
      const event = Object.assign(new Event(type, { cancelable: true }), {
        dataTransfer: { types, files },
      });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}

test('a file that is dropped before the page can open it is kept, and opened once', () => {
  const { target, opened, open, drag } = page();
  expect(drag('dragover', ['Files'])).toBe(true);
  expect(drag('drop', ['Files'], [PLAN])).toBe(true);
  expect(opened).toEqual([]);
  const stop = takeDrops(target, open);
  expect(opened).toEqual([[PLAN]]);
  stop();
  takeDrops(target, open);
  expect(opened).toEqual([[PLAN]]);
});

test('a file that is dropped later is opened at once, and of what is dropped while nothing opens it the last', () => {
  const { target, opened, open, drag } = page();
  const stop = takeDrops(target, open);
  drag('drop', ['Files'], [NODES]);
  expect(opened).toEqual([[NODES]]);
  stop();
  drag('drop', ['Files'], [NODES]);
  drag('drop', ['Files'], [PLAN]);
  takeDrops(target, open);
  expect(opened).toEqual([[NODES], [PLAN]]);
});

test('text that is dragged stays the browser’s', () => {
  const { target, opened, open, drag } = page();
  takeDrops(target, open);
  expect(drag('dragover', ['text/plain'])).toBe(false);
  expect(drag('drop', ['text/plain'])).toBe(false);
  expect(opened).toEqual([]);
});
