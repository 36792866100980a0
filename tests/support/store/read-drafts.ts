import { type Draft, isRead, keptDrafts } from '@/store/drafts';
import type { SafeStorage } from '@/store/storage';

/** The drafts that can be read, the newest first, without how they lie in the storage. */
export function readDrafts(storage: SafeStorage): readonly Draft[] {
  return keptDrafts(storage)
    .filter(isRead)
    .map(({ id, savedAt, text, link }) => ({ id, savedAt, text, link }));
}
