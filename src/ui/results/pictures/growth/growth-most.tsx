import { withoutMarks } from '@/i18n';
import { foundSoFar } from '@/i18n/questions';
import { useAllMessages } from '@/store';
import { useSimulation } from '@/store/simulation';
import { mostTold } from '@/ui/results/pictures/needs/most-told';

/** A line of its own, as high while nothing is known. */
const LINE = { flexBasis: '100%', minHeight: '1.25rem' };

/** How far nodes and replicas go, as soon as that is known; its line is there before. */
export function GrowthMost() {
  const messages = useAllMessages();
  const most = useSimulation((state) => foundSoFar(state.most));
  return (
    <p className="flex flex-wrap gap-x-4 text-12 text-muted" style={LINE}>
      {most &&
        mostTold(most, messages).map(({ name, number, line }) => (
          <span key={name} title={withoutMarks(line.join(' '))}>
            {name}: <strong className="font-semibold text-text">{number}</strong>
          </span>
        ))}
      {most && messages.asked.countedRequirements(most.requirements).join(' ')}
    </p>
  );
}
