import { useState } from 'react';
import { useAllMessages } from '@/store';
import { Dismiss } from './dismiss';

/** Says once that this browser does not keep plans. */
export function DraftsNotice() {
  const [dismissed, setDismissed] = useState(false);
  const { notices } = useAllMessages();
  if (dismissed) return null;
  return (
    <div
      role="status"
      className="flex items-center gap-3 rounded-xl bg-warn-soft px-4 py-2 text-13 text-warn"
    >
      <p className="flex-1">{notices.draftsLost}</p>
      <Dismiss onDismiss={() => setDismissed(true)} />
    </div>
  );
}
