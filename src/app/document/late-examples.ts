// The examples that the page fetches.
export { exampleOf } from '@/plan';
