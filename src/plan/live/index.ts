// The third door of the plan: what works live counts out, which the page fetches for plans that run.
export { settleLive } from '@/engine';
