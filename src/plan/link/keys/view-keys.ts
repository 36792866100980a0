// What of the page a link shows beside the plan. Grammar: link.md.
import { type LinkNotes, place } from '@/plan/link/field-text';
import type { LinkPair } from '@/plan/link/text/pairs';

/** The questions that the page answers, each with a picture of its own. */
export const QUESTIONS = [
  'at-rest',
  'scenario',
  'zone-loss',
  'growth',
  'settings',
  'needs',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** What the page shows of a plan; never a part of the plan. */
export interface PlanView {
  readonly question: Question;
  /** The moment of the scenario that is looked at, in seconds from its start. */
  readonly moment: number | undefined;
  /** What results call the node group whose row is open. */
  readonly row: string | undefined;
  /** What the subnets are to hold, as the link has it: `needsWishes` reads it. */
  readonly needs: string;
}

export const FIRST_VIEW: PlanView = {
  question: 'at-rest',
  moment: undefined,
  row: undefined,
  needs: '0',
};

const VIEW_KEYS = ['view', 'moment', 'row', 'needs'] as const;
type ViewKey = (typeof VIEW_KEYS)[number];

export function isViewKey(key: string): key is ViewKey {
  return VIEW_KEYS.some((each) => each === key);
}

/** `50`, `50:upgrade`, `0:all:20`. */
const NEEDS = /^\d{1,4}(:(all|upgrade|zone-loss|at-rest)(:\d{1,5})?)?$/;

/** Takes one of the keys; what can't be shown is a warning, and the plan opens all the same. */
export function takeView(view: PlanView, pair: LinkPair, { warnings }: LinkNotes): PlanView {
  const { key, value } = pair;
  const question = QUESTIONS.find((each) => each === value);
  if (key === 'view' && question !== undefined) return { ...view, question };
  if (key === 'moment' && /^\d{1,9}$/.test(value)) return { ...view, moment: Number(value) };
  if (key === 'row' && value !== '') return { ...view, row: value };
  if (key === 'needs' && NEEDS.test(value)) return { ...view, needs: value };
  warnings.push({ code: 'LINK_UNKNOWN_FIELD', ...place(pair), name: value });
  return view;
}

/** The pairs of a view, in the order of the grammar; none for the first one. */
export function viewPairs(view: PlanView): readonly (readonly [key: ViewKey, value: string])[] {
  const { question, moment, row, needs } = view;
  return [
    ...(question === FIRST_VIEW.question ? [] : [['view', question] as const]),
    ...(moment === undefined ? [] : [['moment', String(moment)] as const]),
    ...(row === undefined ? [] : [['row', row] as const]),
    ...(needs === FIRST_VIEW.needs ? [] : [['needs', needs] as const]),
  ];
}
