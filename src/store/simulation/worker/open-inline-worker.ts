// Takes the place of ./open-worker where the page is a single file, which has no file beside it.
import InlineWorker from './simulation-worker?worker&inline';

export function openWorker(): Worker {
  return new InlineWorker();
}
