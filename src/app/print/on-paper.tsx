import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useAllMessages, useAnswer, usePlanner } from '@/store';
import { type AnswerWithNumbers, hasNumbers } from '@/store/document';
import { simulationActions, useSimulation } from '@/store/simulation';
import { useGrowthPrinted } from '@/ui/results/on-paper';
import { usePrinting } from '@/ui/shared/browser';
import { isReckoned } from './is-reckoned';
import { Report } from './report';

const asked = createStore<boolean>(() => false);

/** What takes longer than this is missing in the report, which says so. */
const LATE_MS = 15_000;

/** Opens the browser's dialog, as soon as what the report tells is known and the page hears when it prints. */
export function printWhenDrawn(): void {
  asked.setState(true, true);
}

/** What is printed in the place of the page; until its part has come the page itself is. */
export function OnPaper() {
  const isPrinting = usePrinting();
  const isAsked = useStore(asked);
  const answer = useAnswer();
  const isDone = useSimulation((state) => !hasNumbers(answer) || isReckoned(answer, state));
  const { report } = useAllMessages();
  const [isGrown, setGrown] = useState(false);
  const isPlain = usePlanner(({ view }) => view.grow === '' && view.judged === 'at-rest');
  usePrintKey(isDone && isPlain);
  const isReady = useHurry(isAsked, isDone && (isGrown || !hasNumbers(answer)));
  useEffect(() => {
    if (!isReady) return;
    // Not at once: what prints draws the report, and React is still at work here.
    const timer = setTimeout(() => {
      asked.setState(false, true);
      window.print();
    });
    return () => clearTimeout(timer);
  }, [isReady]);
  if (isPrinting) return <Report />;
  return (
    <>
      {isAsked && hasNumbers(answer) && <Grown answer={answer} onTold={setGrown} />}
      <p
        role="status"
        data-print="no"
        className={
          isAsked && !isReady
            ? 'fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface px-4 py-3 text-13 font-semibold'
            : 'sr-only'
        }
      >
        {isAsked && !isReady && report.working}
      </p>
    </>
  );
}

/** Has the growth that the link shows worked out, which the page may not show. */
function Grown(props: {
  readonly answer: AnswerWithNumbers;
  readonly onTold: (isTold: boolean) => void;
}) {
  const { answer, onTold } = props;
  const isTold = useGrowthPrinted(answer, true).told.status !== 'checking';
  useEffect(() => {
    onTold(isTold);
    return () => onTold(false);
  }, [isTold, onTold]);
  return null;
}

/** Has what is not known yet worked out. @returns whether to print */
function useHurry(isAsked: boolean, isDone: boolean): boolean {
  const [isLate, setLate] = useState(false);
  const hasLosses = useSimulation(({ questions }) => questions['zone-loss'].status !== 'checking');
  useEffect(() => {
    if (isAsked) simulationActions.hurry();
  }, [isAsked]);
  useEffect(() => {
    // Settings are sought with the zone that hurts most.
    if (isAsked && hasLosses) simulationActions.hurry();
  }, [isAsked, hasLosses]);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isAsked]);
  return isAsked && (isDone || isLate);
}

/** The browser's own key waits too; its menu can't. */
function usePrintKey(isDone: boolean): void {
  useEffect(() => {
    if (isDone) return;
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (key !== 'p' || !(ctrlKey || metaKey) || shiftKey || altKey) return;
      event.preventDefault();
      printWhenDrawn();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isDone]);
}
