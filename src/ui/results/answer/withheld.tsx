import { useAllMessages } from '@/store';
import { VerdictBadge } from './verdict-badge';

/** In place of a verdict: the planner's own check keeps a result back that contradicts itself. */
export function Withheld({ reason }: { readonly reason: string }) {
  const words = useAllMessages().withheld;
  return (
    <div className="flex gap-3 px-4 py-4 sm:gap-4 sm:px-5" role="alert">
      <VerdictBadge tone="bad" dimmed={false} />
      <div className="min-w-0 flex-1">
        <h2 className="text-22 font-bold">{words.title}</h2>
        <p className="mt-1 max-w-[72ch] text-14 text-muted">{words.text}</p>
        <p className="mt-2 font-mono text-12 break-words text-muted">{reason}</p>
      </div>
    </div>
  );
}
