// The second door of the plan: what reads a maxPodsExpression, with a library that few plans need.
export { readExpression } from './read-expression';
