import { foundSoFar } from '@/i18n/questions';
import { replicasTold } from '@/i18n/texts';
import { useAllMessages } from '@/store';
import { useSimulation } from '@/store/simulation';

/** Up to how many replicas start on the nodes of the plan; nothing until that is known, or where it does not run. */
export function ReplicasUpTo() {
  const messages = useAllMessages();
  const most = useSimulation((state) => foundSoFar(state.most));
  const replicas = most && replicasTold(most, messages);
  if (replicas === undefined) return null;
  return (
    // Two short lines, so that there is room beside the field in any window.
    <span className="text-12/[1.2] whitespace-pre text-muted" title={replicas.why}>
      {replicas.upTo}
    </span>
  );
}
