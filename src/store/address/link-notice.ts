import type { LinkReading } from '@/plan';
import type { LinkNotice } from '@/store/document';

/** What there is to say about a link once it was read. */
export function noticeOf(reading: LinkReading): LinkNotice | undefined {
  if (reading.status === 'refused') return reading;
  const { warnings } = reading;
  return warnings.length === 0 ? undefined : { status: 'warned', warnings };
}
