// What the run of this tab's plan has shown is kept beside the plan, so that the list of plans can say it.
import { session } from '@/app/session';
import { planner } from '@/store';
import { linkOf } from '@/store/document';
import { saveVerdict } from '@/store/drafts';
import { requiredTold, runTold, simulation } from '@/store/simulation';

/** From now on, whenever a run has ended, and again once the plan is kept under another link. */
export function keepVerdicts(): void {
  let last: readonly unknown[] = [];
  const keep = () => {
    const { answer, text } = planner.getState();
    if (answer.status !== 'current') return;
    const state = simulation.getState();
    const run = runTold(state, answer);
    if (run.status !== 'done') return;
    const { judged } = requiredTold(answer, state);
    const id = session.draftId() ?? '';
    const now = [id, text, run.verdict, state.required];
    if (now.every((each, index) => each === last[index])) return;
    last = now;
    const of = { link: linkOf(answer) ?? '', version: APP_VERSION };
    saveVerdict(session.storage, id, of, { run, judged });
  };
  planner.subscribe(keep);
  simulation.subscribe(keep);
  keep();
}
