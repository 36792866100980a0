import { useState } from 'react';
import { useAllMessages } from '@/store';
import { IconButton } from '@/ui/shared/controls';
import { CloseIcon } from '@/ui/shared/look';

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
      <IconButton label={notices.dismiss} onClick={() => setDismissed(true)}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
