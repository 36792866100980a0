// Settings that were typed beside the plan's, for as long as the page is open: no part of the plan.
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type CniSettings, rulingSettings, type ZoneId } from '@/engine';
import { foundSoFar } from '@/i18n/questions';
import type { OwnSettings } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import { useOwnSettings } from '@/store/simulation';

const own = createStore<{ readonly settings: readonly CniSettings[] }>(() => ({ settings: [] }));

/** Those that come to the same as others stand once. */
export function addOwnSettings(settings: CniSettings): void {
  const { settings: before } = own.getState();
  own.setState({ settings: [...others(before, settings), settings] });
}

export function removeOwnSettings(settings: CniSettings): void {
  own.setState({ settings: others(own.getState().settings, settings) });
}

interface OwnTried {
  readonly own: readonly OwnSettings[];
  /** More will come. */
  readonly isTryingOwn: boolean;
}

/** What is known of each; those that were known of the same plan stay while others are tried. */
export function useOwnTried(answer: AnswerWithNumbers, zone: ZoneId | undefined): OwnTried {
  const typed = useStore(own, (state) => state.settings);
  const told = useOwnSettings(answer, typed, zone);
  const found = foundSoFar(told);
  const { cluster } = answer;
  const [last, setLast] = useState<{ found: readonly OwnSettings[]; of: unknown }>();
  if (found !== undefined && found !== last?.found) setLast({ found, of: cluster });
  return useMemo(() => {
    const before = last?.of === cluster ? last.found : [];
    const tried = typed.flatMap((settings) => {
      const isOf = ({ outcome }: OwnSettings) => isAlike(outcome.settings, settings);
      const one = found?.find(isOf) ?? before.find(isOf);
      return one === undefined ? [] : [one];
    });
    const isTryingOwn = told.status !== 'failed' && tried.length < typed.length;
    return { own: tried, isTryingOwn };
  }, [typed, found, last, cluster, told.status]);
}

function others(all: readonly CniSettings[], settings: CniSettings): readonly CniSettings[] {
  return all.filter((each) => !isAlike(each, settings));
}

function isAlike(a: CniSettings, b: CniSettings): boolean {
  return rulingSettings(a) === rulingSettings(b);
}
