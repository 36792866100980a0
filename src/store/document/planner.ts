// The page's one store, without React: the form's text with its history, and what follows from it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '@/i18n';
import {
  coloursOf,
  EMPTY_PLAN_TEXT,
  FIRST_VIEW,
  type FieldPath,
  type LinkProblem,
  type LinkReading,
  type PlanProblem,
  type PlanText,
  type PlanView,
} from '@/plan';
import type { Theme } from '@/store/storage';
import { type Answer, nextAnswer } from './answer';
import { pathKey } from './field-path';
import { commit, type History, record, redo, startHistory, undo } from './history';
import { isAlikeButForName, type Reading, readPlan, type SourcePart } from './read-plan';

export interface PlannerState {
  readonly text: PlanText;
  readonly history: History<PlanText>;
  /** Follows from `text`. */
  readonly reading: Reading;
  /** Follows from `reading` and, while fields can't be read, from the last answer. */
  readonly answer: Answer;
  /** Another object for each plan that was opened, as against edited. */
  readonly opened: OpenedPlan;
  /** What of the plan is shown; no step of undo. */
  readonly view: PlanView;
  readonly language: Language;
  readonly theme: Theme;
  /** Letters alone, outside fields, do something. */
  readonly letterKeys: boolean;
  /** What there is to say about where the plan that is open came from: its link, its file, what was kept of it. */
  readonly linkNotice: LinkNotice | undefined;
  /** What the plan needs to be read, and could not be had. */
  readonly partsLost: PartsLost | undefined;
  /** The browser does not keep drafts; said once. */
  readonly draftsLost: boolean;
}

export interface OpenedPlan {
  /** Where it came from, if it was a plan kept in this browser. */
  readonly draftId: string | undefined;
  /** It is nowhere else: it is kept before it is edited. */
  readonly isBrought?: boolean;
}

export type LinkNotice = Extract<LinkReading, { status: 'refused' }> | LinkWarnings;
export interface LinkWarnings {
  readonly status: 'warned';
  /** Of the link as a whole, and of names of which the plan has a part. */
  readonly warnings: readonly (LinkProblem | PlanProblem)[];
}

export interface PartsLost {
  readonly parts: readonly SourcePart[];
  /** They were tried before. */
  readonly isAgain: boolean;
}

export type Planner = StoreApi<PlannerState>;

export interface PlannerStart {
  readonly text?: PlanText;
  readonly language?: Language;
  readonly theme?: Theme;
}

export function createPlanner(start: PlannerStart = {}): Planner {
  const text = start.text ?? EMPTY_PLAN_TEXT;
  const reading = readPlan(text);
  return createStore<PlannerState>(() => ({
    text,
    history: startHistory(text),
    reading,
    answer: nextAnswer(reading, undefined),
    opened: { draftId: undefined },
    view: FIRST_VIEW,
    language: start.language ?? 'en',
    theme: start.theme ?? 'system',
    letterKeys: true,
    linkNotice: undefined,
    partsLost: undefined,
    draftsLost: false,
  }));
}

export interface EditOptions {
  /** Typing in the same field joins the step before it, until the field is left or typing pauses. */
  readonly typing?: FieldPath;
}

/** Everything that changes the store. */
export interface PlannerActions {
  /** Changes the form; one step of undo. */
  edit(change: (text: PlanText) => PlanText, options?: EditOptions): void;
  /** Ends the step that typing has left open: on leaving a field. */
  commitEdit(): void;
  undo(): void;
  redo(): void;
  /**
   * Another plan, not an edit of this one: the last answer does not stay, the history starts anew.
   * @param readable the same plan when it could last be read; its answer stays where `text` has none
   */
  openPlan(text: PlanText, draftId?: string, readable?: PlanText): void;
  /** The same, but a step of undo leads back to this one. */
  replacePlan(text: PlanText, draftId?: string, readable?: PlanText): void;
  /** The same, of a plan that somebody has just made of what they have: it is kept as an edit is. */
  takePlan(text: PlanText): void;
  /** Reads the same text again, with what has been fetched since. */
  reread(): void;
  /** Shows another question, moment or row of the same plan. */
  look(at: Partial<PlanView>): void;
  /** Until another plan is opened: say it behind that. */
  noteLink(notice: LinkNotice | undefined): void;
  noteDraftsLost(): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setLetterKeys(letterKeys: boolean): void;
}

/** Where a plan that is opened comes from. */
interface PlanSource {
  readonly draftId?: string | undefined;
  /** The same plan when it could last be read. */
  readonly readable?: PlanText | undefined;
  readonly isBrought?: boolean;
}

/** What follows from a text; the colours shown are those of the rows that the answer is of. */
function answered(text: PlanText, view: PlanView, before: Answer | undefined, last?: PlanText) {
  const reading = readPlan(text, last);
  const answer = nextAnswer(reading, before);
  const colours = answer.status === 'stale' ? view.colours : coloursOf(text.subnets);
  const isAsShown = colours === view.colours;
  return { text, reading, answer, view: isAsShown ? view : { ...view, colours } };
}

export function plannerActions(planner: Planner): PlannerActions {
  const show = (history: History<PlanText>) => {
    const { answer: last, history: before, view } = planner.getState();
    if (history === before) return;
    const text = history.present;
    if (text === before.present) {
      planner.setState({ history });
      return;
    }
    planner.setState({ history, ...answered(text, view, last, before.present) });
  };
  const open = (
    history: History<PlanText>,
    { draftId, readable, isBrought = false }: PlanSource = {},
  ) => {
    const text = history.present;
    const { text: last, view: shown, answer } = planner.getState();
    const isCopy = isAlikeButForName(text, last);
    const before = isCopy ? answer : readable && nextAnswer(readPlan(readable), undefined);
    // The question stays: the same one is asked of the next plan; of a copy all that is shown.
    const view = isCopy ? shown : { ...FIRST_VIEW, question: shown.question };
    const next = answered(text, view, before, last);
    // What was said of a link was of the plan before.
    planner.setState({ history, opened: { draftId, isBrought }, linkNotice: undefined, ...next });
  };
  const edit: PlannerActions['edit'] = (change, options) => {
    const { history } = planner.getState();
    const field = options?.typing === undefined ? undefined : pathKey(options.typing);
    show(record(history, change(history.present), field, performance.now()));
  };
  return {
    edit,
    commitEdit: () => show(commit(planner.getState().history)),
    undo: () => show(undo(planner.getState().history)),
    redo: () => show(redo(planner.getState().history)),
    openPlan: (text, draftId, readable) => open(startHistory(text), { draftId, readable }),
    replacePlan: (text, draftId, readable) =>
      open(record(planner.getState().history, text), { draftId, readable }),
    takePlan: (text) => open(record(planner.getState().history, text), { isBrought: true }),
    reread: () => {
      const { text, view, answer } = planner.getState();
      planner.setState(answered(text, view, answer));
    },
    look: (at) => {
      const { view } = planner.getState();
      planner.setState({ view: { ...view, ...at, colours: view.colours } });
    },
    noteLink: (linkNotice) => planner.setState({ linkNotice }),
    noteDraftsLost: () => planner.setState({ draftsLost: true }),
    setLanguage: (language) => planner.setState({ language }),
    setTheme: (theme) => planner.setState({ theme }),
    setLetterKeys: (letterKeys) => planner.setState({ letterKeys }),
  };
}
