// The workers of the page.
import { handOnWorkers } from './hand-on-workers';
import { openWorker } from './open-worker';
import type { SimulationReply } from './simulation-protocol';
import { heedWorker } from './worker-file';

/**
 * The page keeps one processor for itself, but one works for it where there is no other. Node has no `navigator`
 * before 21: there nothing is started.
 */
const MOST_AT_WORK =
  typeof navigator === 'undefined' ? 1 : Math.max(1, navigator.hardwareConcurrency - 1);

export const startWorker = handOnWorkers(({ onReply, onError }) => {
  const worker = openWorker();
  worker.onmessage = ({ data }: MessageEvent<SimulationReply>) => onReply(data);
  // Without a message: the file of the worker could not be fetched.
  worker.onerror = ({ message = '' }) => onError(message);
  heedWorker(worker);
  worker.onmessageerror = () => onError('a reply could not be read');
  return worker;
}, MOST_AT_WORK);
