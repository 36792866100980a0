import { foundSoFar } from '@/i18n/questions';
import { replicasTold } from '@/i18n/texts';
import { useAllMessages } from '@/store';
import { useSimulation } from '@/store/simulation';

/** Up to how many replicas hold on the nodes of the plan; nothing until that is known, or where it does not run. */
export function ReplicasUpTo() {
  const messages = useAllMessages();
  const told = useSimulation((state) => state.most);
  const most = foundSoFar(told);
  // Until its runs are done a larger number would be told that shrinks.
  const isKnown = told.status !== 'checking' || most?.heldReplicas !== undefined;
  const replicas = isKnown ? most && replicasTold(most, messages) : undefined;
  if (replicas === undefined) return null;
  return (
    <span
      className="col-start-1 col-end-3 row-start-1 justify-self-end bg-surface pl-2 text-12 whitespace-nowrap text-muted"
      title={replicas.why}
    >
      {replicas.upTo}
    </span>
  );
}
