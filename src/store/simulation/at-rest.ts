// What of a plan at rest a worker judges behind the answer: other settings, and what would mend it.
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClusterPlan } from '@/engine';
import type { ChangesAtRest } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';

export interface JudgedAtRest extends ChangesAtRest {
  /** The plan that they are of, as its answer has it. */
  readonly of: ClusterPlan;
}

export interface AtRestState {
  /** Of the last plan that was judged. */
  readonly judged: JudgedAtRest | undefined;
}

export type AtRestStore = StoreApi<AtRestState>;

export function createAtRest(): AtRestStore {
  return createStore<AtRestState>(() => ({ judged: undefined }));
}

/** The one of the page. */
export const atRest = createAtRest();

/** `undefined` while they are being judged. */
export function useAtRest({ cluster }: AnswerWithNumbers): JudgedAtRest | undefined {
  return useStore(atRest, ({ judged }) => (judged?.of === cluster ? judged : undefined));
}
