// Judges what the plan is required to hold, each time that more is known of what proves it.
import { judgeRequired, type Proof, requiredOf } from '@/engine';
import type { RequiredTold, RunTold } from '@/i18n/verdict';
import { hardestOf, type LostZone } from '@/plan';
import { type AnswerWithNumbers, hasNumbers, type Planner } from '@/store/document';
import type { SimulationState, SimulationStore } from '@/store/simulation/simulation';
import { runTold } from '@/store/simulation/told/run-told';

/**
 * Follows what is known until it is stopped.
 *
 * @param say what is lacking, in the words of the page
 * @returns what stops it
 */
export function judgeRequirements(
  simulation: SimulationStore,
  planner: Planner,
  say: RequiredTold['say'],
): () => void {
  let before: readonly unknown[] = [];
  const look = () => {
    const { answer } = planner.getState();
    const state = simulation.getState();
    if (!hasNumbers(answer)) return;
    const { requirements } = answer.plan;
    if (requiredOf(requirements).length === 0) return;
    const proof = proofOf(answer, state);
    const now = [answer.cluster, ...Object.values(proof)];
    const isSame = now.every((each, index) => each === before[index]);
    if (isSame && state.required?.of === answer.cluster) return;
    before = now;
    const judged = judgeRequired(requirements, {
      plan: answer.cluster,
      atRest: answer.usage.verdict,
      subnets: answer.usage.subnets,
      grown: known(proof.grown, proof.grownStatus),
      run: runProof(proof.run, proof.runStatus),
      hardestLoss: lossProof(proof.losses),
    });
    const told = { required: requirements, judged, say };
    simulation.setState({ required: { of: answer.cluster, told } });
  };
  look();
  const ends = [planner.subscribe(look), simulation.subscribe(look)];
  return () => {
    for (const end of ends) end();
  };
}

/** What it is judged by: the same values as long as nothing else is known. */
function proofOf(answer: AnswerWithNumbers, state: SimulationState) {
  const { judged } = state;
  const run = runTold(state, answer);
  const isJudged = judged?.of === answer.cluster;
  return {
    grown: isJudged ? judged.grown : undefined,
    grownStatus: answer.status === 'current' && !isJudged ? 'checking' : 'not-run',
    run: run.status === 'done' ? run.verdict : undefined,
    runStatus: run.status,
    losses: state.questions['zone-loss'],
  } as const;
}

function known<Found>(found: Found | undefined, status: 'checking' | 'not-run'): Proof<Found> {
  return found === undefined ? { status } : { status: 'known', found };
}

function runProof<Found>(found: Found | undefined, status: RunTold['status']): Proof<Found> {
  return known(found, status === 'checking' ? status : 'not-run');
}

function lossProof(losses: SimulationState['questions']['zone-loss']): Proof<LostZone | undefined> {
  if (losses.status !== 'known') {
    return { status: losses.status === 'checking' ? 'checking' : 'not-run' };
  }
  return { status: 'known', found: hardestOf(losses.found) };
}
