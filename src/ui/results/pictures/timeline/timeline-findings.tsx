import type { TimelineFinding } from '@/engine/over-time';
import { useAllMessages } from '@/store';
import { Rich } from '@/ui/shared/look';

interface TimelineFindingsProps {
  readonly findings: readonly TimelineFinding[];
  /** Said where there are none. */
  readonly none: string;
}

/** What the run gives to notice, in sentences. */
export function TimelineFindings({ findings, none }: TimelineFindingsProps) {
  const { findings: words } = useAllMessages().timeline;
  if (findings.length === 0) return <p className="text-13 text-muted">{none}</p>;
  return (
    <ul className="grid grid-cols-1 gap-1.5">
      {findings.map((found) => {
        const { head, text } = words.finding(found);
        return (
          <li key={head + text} className="text-14">
            <strong className="font-semibold">{head}</strong>
            <Rich text={text} />
          </li>
        );
      })}
    </ul>
  );
}
