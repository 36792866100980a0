import type { Question } from '@/plan';
import { simulation, simulationActions } from '@/store/simulation';

/** What waits to be asked is run when its cell is pressed: the cell says so. */
export function runIfAsked(question: Question): void {
  const { waitsForRun, questions, needs } = simulation.getState();
  switch (question) {
    case 'at-rest':
      return;
    case 'scenario':
      if (waitsForRun) simulationActions.run();
      return;
    case 'needs':
      if (needs.status === 'waits-for-run') simulationActions.ask(question);
      return;
    case 'zone-loss':
    case 'growth':
    case 'settings':
      if (questions[question].status === 'waits-for-run') simulationActions.ask(question);
  }
}
