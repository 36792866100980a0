// What is said of the verdict: its headline, figures and colour, of the run and of what is required.

export { because, becauseOfRun } from './because';
export { titleOf } from './headline/headline';
export { type HeadlineView, headlineView, spokenSentence } from './headline/headline-view';
export { runOfHeadline } from './headline/run-of-headline';
export { verdictTone } from './headline/verdict-tone';
export { type HeldTold, heldTold } from './held-told';
export { judgedLowEnd, type LowEndTold, type LowEndView, lowEndView } from './low-end-told';
export { type PlanFigure, type PodsRun, planFigures, podsRun } from './plan-figures';
export { isPodShort, isShortOfBlocks, roomOf } from './pods-told';
export { refusalOf } from './refusal';
export {
  NOTHING_REQUIRED,
  notMet,
  openRequirement,
  type RequiredOfChanges,
  type RequiredTold,
} from './required-told';
export { requirementState } from './requirement-state';
export { NOT_RUN, type RunTold, scenarioName } from './run-told';
export { tightOf } from './tight';
export { toneOfGraded } from './tone/graded-tone';
export { type Tone, toneOf, waitTone } from './tone/tone';
export { reasonOf, verdictView } from './verdict-view';
