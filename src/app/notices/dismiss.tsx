import { ANSWER_ID } from '@/app/answer-id';
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
        leaveToAnswer();
      }}
    >
      <CloseIcon />
    </IconButton>
  );
}

/** The button goes with its notice: the answer has the keyboard then. */
export function leaveToAnswer(): void {
  document.getElementById(ANSWER_ID)?.focus({ preventScroll: true });
}
