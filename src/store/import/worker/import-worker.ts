// Reads large texts beside the page: one message asks, one answers.
import { type ImportSource, readImport, readYaml } from '@/import';
import { findInstanceType } from '@/limits';

self.addEventListener('message', ({ data }: MessageEvent<readonly ImportSource[]>) => {
  self.postMessage(readImport(data, { findType: findInstanceType, readYaml }));
});
