import { useAllMessages } from '@/store';
import { TextButton } from '@/ui/shared/controls';

/** The way back from what was used. It goes with that: the part around it has the keyboard then. */
export function TakeBackButton({ onTakeBack }: { readonly onTakeBack: () => void }) {
  const { lanes: words } = useAllMessages();
  return (
    <TextButton
      data-print="no"
      data-takes-back
      onClick={({ currentTarget }) => {
        const part = currentTarget.closest<HTMLElement>('[tabindex]');
        onTakeBack();
        part?.focus({ preventScroll: true });
      }}
    >
      {words.undo}
    </TextButton>
  );
}
