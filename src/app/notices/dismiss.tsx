import { focusAnswer } from '@/app/answer-place';
import { useAllMessages } from '@/store';
import { IconButton } from '@/ui/shared/controls';
import { CloseIcon } from '@/ui/shared/look';

/** Takes a notice away. */
export function Dismiss({ onDismiss }: { readonly onDismiss: () => void }) {
  const { notices } = useAllMessages();
  return (
    <IconButton
      label={notices.dismiss}
      onClick={() => {
        onDismiss();
        focusAnswer({ preventScroll: true });
      }}
    >
      <CloseIcon />
    </IconButton>
  );
}
