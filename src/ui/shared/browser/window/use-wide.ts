import { useMedia } from './use-media';

/** Whether there is room for two columns; the same width as the `wide:` classes. */
export function useWide(): boolean {
  return useMedia('(min-width: 56.25rem)');
}
