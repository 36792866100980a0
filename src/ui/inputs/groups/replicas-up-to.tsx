import { replicasTold } from '@/i18n/texts/most-told';
import { useSimulation } from '@/store/simulation/use-simulation';
import { useAllMessages } from '@/store/use-planner';

/** Two short lines, so that there is room beside the field in any window. */
const LOOK = { whiteSpace: 'pre', lineHeight: 1.2 } as const;

/** Up to how many replicas start on the nodes of the plan; nothing until that is known, or where it does not run. */
export function ReplicasUpTo() {
  const messages = useAllMessages();
  const told = useSimulation((state) => state.most);
  const most = told.status === 'known' || told.status === 'checking' ? told.found : undefined;
  const replicas = most && replicasTold(most, messages);
  if (replicas === undefined) return null;
  return (
    <span className="text-12 text-muted" style={LOOK} title={replicas.why}>
      {replicas.upTo}
    </span>
  );
}
