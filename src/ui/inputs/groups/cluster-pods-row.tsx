import { useMessages, usePlanner } from '@/store';
import { fieldId } from '@/store/document';
import { RowField } from '@/ui/inputs/rows/row-field';
import { Fetched, lazyModule } from '@/ui/shared/lazy';
import {
  ProblemLine,
  problemIdOf,
  useFieldProblem,
  useFloatingProblem,
} from '@/ui/shared/plan-field';
import { GROUP_COLUMNS } from './group-row';

const upTo = lazyModule(() => import('./group-details'));

const PATH = { part: 'plan', field: 'clusterPods' } as const;

/** The replicas of the whole cluster, under the pods of the groups. */
export function ClusterPodsRow() {
  const value = usePlanner((state) => state.text.clusterPods);
  const problem = useFieldProblem(PATH);
  const place = useFloatingProblem();
  const words = useMessages().form.clusterPods;
  return (
    <div className="relative mt-1.5" {...place.around}>
      <div className={`grid items-center gap-1.5 ${GROUP_COLUMNS}`}>
        <span className="col-start-1 col-end-3 row-start-1 truncate text-13" title={words.hint}>
          {words.title} <span className="text-12 text-muted">{words.of}</span>
        </span>
        <RowField
          path={PATH}
          label={words.label}
          value={value}
          problem={problem}
          numeric
          inputMode="decimal"
        />
        <Fetched lazy={upTo} part="up-to" place="col-span-full">
          {({ ReplicasUpTo }) => <ReplicasUpTo />}
        </Fetched>
      </div>
      {problem !== undefined && (
        <div className={place.lookOf(fieldId(PATH))}>
          <ProblemLine id={problemIdOf(PATH)} problem={problem} />
        </div>
      )}
    </div>
  );
}
