import type { ComponentType } from 'react';
import { useMessages } from '@/store/use-planner';
import { TextButton } from './button';
import { classes } from './classes';
import { type LaterModule, tryToFetch, useLaterModule } from './later-module';

/**
 * A component of a chunk that comes later. React.lazy would show its fallback for a moment even
 * where the chunk is there already, and a chunk that can't be had would take the whole page along.
 * @param place how the place looks until the chunk is there: the room that it will take
 */
export function laterPart<Module, Props extends object>(
  later: LaterModule<Module>,
  pick: (module: Module) => ComponentType<Props>,
  place?: string,
): ComponentType<Props> {
  return function LaterPart(props: Props) {
    const { module, hasFailed } = useLaterModule(later);
    if (module !== undefined) {
      const Part = pick(module);
      return <Part {...props} />;
    }
    return (
      <div className={classes('text-13 text-muted', place)}>
        <Waiting hasFailed={hasFailed} onRetry={() => tryToFetch(later)} />
      </div>
    );
  };
}

interface WaitingProps {
  readonly hasFailed: boolean;
  readonly onRetry: () => void;
}

function Waiting({ hasFailed, onRetry }: WaitingProps) {
  const { later } = useMessages().shell;
  return (
    <>
      <span role="status">{hasFailed ? later.failed : later.loading}</span>{' '}
      {hasFailed && <TextButton onClick={onRetry}>{later.retry}</TextButton>}
    </>
  );
}
