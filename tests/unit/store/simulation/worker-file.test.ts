import { expect, test } from 'vitest';
import {
  createWorkerFile,
  heedWorker,
  retryWorkerFile,
} from '@/store/simulation/worker/worker-file';

function page() {
  const file = createWorkerFile();
  const heard: string[] = [];
  const start = () => {
    const worker = {
      onmessage: ({ data }: MessageEvent) => void heard.push(String(data)),
      onerror: ({ message }: ErrorEvent) => void heard.push(`error ${message}`),
    };
    heedWorker(worker, file);
    return {
      say: (data: string) => worker.onmessage({ data } as MessageEvent),
      fail: (message?: string) => worker.onerror({ message } as ErrorEvent),
    };
  };
  const isLost = () => file.getState().isLost;
  return { file, heard, start, isLost };
}

test('an error without words is that of a file that could not be had', () => {
  const { start, isLost, heard } = page();
  start().fail('x is not defined');
  expect(isLost()).toBe(false);
  start().fail();
  expect(isLost()).toBe(true);
  expect(heard).toHaveLength(2);
});

test('a worker that has spoken has its file', () => {
  const { start, isLost } = page();
  const worker = start();
  worker.say('found');
  worker.fail('');
  expect(isLost()).toBe(false);
});

test('one that runs since before the loss says nothing of the file; one that was started behind it does', () => {
  const { start, isLost, heard } = page();
  const before = start();
  start().fail('');
  before.say('progress');
  expect(isLost()).toBe(true);
  start().say('found');
  expect(isLost()).toBe(false);
  expect(heard.at(-1)).toBe('found');
});

test('another try asks anew, and is counted', () => {
  const { file, start } = page();
  start().fail('');
  retryWorkerFile(file);
  expect(file.getState()).toEqual({ isLost: false, retries: 1 });
  start().fail('');
  expect(file.getState()).toEqual({ isLost: true, retries: 1 });
});
