// Settings that were typed beside the plan's: in the link, and no part of the plan.
import { useMemo } from 'react';
import { type CniSettings, rulingSettings, type ZoneId } from '@/engine';
import { foundSoFar } from '@/i18n/questions';
import { type OwnSettings, readOwnSettings, writeOwnSettings } from '@/plan';
import { actions, planner, usePlanner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useOwnSettings } from '@/store/simulation';
import { useLastBeside } from '@/ui/results/last-answer';

/** Those that come to the same as others stand once. */
export function addOwnSettings(settings: CniSettings): void {
  look([...others(settings), settings]);
}

export function removeOwnSettings(settings: CniSettings): void {
  look(others(settings));
}

/** Opens the row of these settings, or closes it. */
export function openRow(settings: CniSettings, isOpen: boolean): void {
  actions.look({ opened: isOpen ? writeOwnSettings([settings]) : '' });
}

/** @param opened as the view has it */
export function isOpened(opened: string, settings: CniSettings): boolean {
  return readOwnSettings(opened, settings).some((each) => isAlike(each, settings));
}

function look(own: readonly CniSettings[]): void {
  actions.look({ own: writeOwnSettings(own) });
}

function others(settings: CniSettings): readonly CniSettings[] {
  const { own } = planner.getState().view;
  return readOwnSettings(own, settings).filter((each) => !isAlike(each, settings));
}

interface OwnTried {
  readonly own: readonly OwnSettings[];
  /** More will come. */
  readonly isTryingOwn: boolean;
}

/** What is known of each; those that were known of the same plan stay while others are tried. */
export function useOwnTried(answer: AnswerWithNumbers, zone: ZoneId | undefined): OwnTried {
  const text = usePlanner(({ view }) => view.own);
  const { settings: planned } = answer.plan;
  const typed = useMemo(() => readOwnSettings(text, planned), [text, planned]);
  const told = useOwnSettings(answer, typed, zone);
  const found = foundSoFar(told);
  const { cluster } = answer;
  const last = useLastBeside(found, cluster);
  return useMemo(() => {
    const before = last?.beside === cluster ? last.value : [];
    const tried = typed.flatMap((settings) => {
      const isOf = ({ outcome }: OwnSettings) => isAlike(outcome.settings, settings);
      const one = found?.find(isOf) ?? before.find(isOf);
      return one === undefined ? [] : [one];
    });
    const isTryingOwn = told.status !== 'failed' && tried.length < typed.length;
    return { own: tried, isTryingOwn };
  }, [typed, found, last, cluster, told.status]);
}

function isAlike(a: CniSettings, b: CniSettings): boolean {
  return rulingSettings(a) === rulingSettings(b);
}
