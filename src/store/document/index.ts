// The form as it is typed: its text, what was read of it, undo, and the answer.

export { type Answer, type AnswerWithNumbers, hasNumbers, linkOf, nextAnswer } from './answer';
export { readWithParts } from './fetched-parts';
export { fieldId, fieldNotes, hasNotes, withScenario } from './field-path';
export {
  createPlanner,
  type LinkNotice,
  type LinkWarnings,
  type OpenedPlan,
  type Planner,
  type PlannerActions,
  type PlannerState,
  plannerActions,
} from './planner';
export { fetchPart, planSources, type Reading, readPlan } from './read-plan';
