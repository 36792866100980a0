// Takes the place of ./open-import-worker where the page is a single file, which has no file beside it.
import InlineWorker from './import-worker?worker&inline';

export function openImportWorker(): Worker {
  return new InlineWorker();
}
