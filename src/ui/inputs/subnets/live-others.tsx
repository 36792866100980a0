import { useAllMessages, usePlanner } from '@/store';
import { othersBeside } from '@/store/rows';

/** What others hold follows from what is available, beside what the nodes hold. */
export function LiveOthers({ row }: { readonly row: string }) {
  const others = usePlanner(({ reading }) => othersBeside(reading, row));
  const words = useAllMessages().subnetMenus;
  if (others === undefined) return null;
  return (
    <span title={words.othersUse(others)} className={others < 0 ? 'text-bad' : undefined}>
      {words.othersShown(others)}
    </span>
  );
}
