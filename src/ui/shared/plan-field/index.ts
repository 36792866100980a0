// A field of the plan: bound to the store by its path, with its problem, and the way to it.

export { focusField, goToField } from './focus-field';
export { hideForm, showForm, useFormIsUp } from './form-sheet';
export { PlanField } from './plan-field';
export { type FieldProblem, ProblemLine } from './problem-line';
export { fixesOf, problemIdOf, typeInto, useFieldProblem } from './use-field-problem';
export { useFloatingProblem } from './use-floating-problem';
