// What of the page a link shows beside the plan. Grammar: link.md.
import type { Objective } from '@/engine/over-time';
import { type LinkNotes, whereInLink } from '@/plan/link/field-text';
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

/** Node counts of growth that are shown: from half the plan, from none, or from the plan; to twice the plan. */
export type GrowthRange = 'half' | 'all' | 'twice';

/** How each of them is judged: left alone, in the plan's scenario, or without any one zone. */
export type GrowthJudged = 'at-rest' | 'scenario' | 'zone-loss';

/** What the page shows of a plan; never a part of the plan. */
export interface PlanView {
  readonly question: Question;
  /** The moment of the scenario that is looked at, in seconds from its start. */
  readonly moment: number | undefined;
  /** What results call the node group whose row is open. */
  readonly row: string | undefined;
  /** What the subnets are to hold, as the link has it: `needsWishes` reads it. */
  readonly needs: string;
  /** What settings are to have little of. */
  readonly objective: Objective;
  /** The VPC that is being split, and what is taken of it, as typed: `vpcWishes`, `readTaken`. */
  readonly vpc: string;
  readonly taken: string;
  /** The settings that one node's picture has beside the plan's own, by the name of their variant. */
  readonly beside: string;
  /** What results call the node group that grows alone; empty: all. */
  readonly grow: string;
  readonly range: GrowthRange;
  readonly judged: GrowthJudged;
  /** Settings that stand beside the usual ones: `readOwnSettings` reads them. */
  readonly own: string;
  /** The settings whose row is open, in the same way; empty: none. */
  readonly opened: string;
  /** The column by which settings stand, behind `-` the greatest first; empty: by worth. */
  readonly sort: string;
  /** A digit for each subnet, see `coloursOf`; empty: by place. */
  readonly colours: string;
}

export const FIRST_VIEW: PlanView = {
  question: 'at-rest',
  moment: undefined,
  row: undefined,
  needs: '0',
  objective: 'held',
  vpc: '',
  taken: '',
  beside: '',
  grow: '',
  range: 'half',
  judged: 'at-rest',
  own: '',
  opened: '',
  sort: '',
  colours: '',
};

/** Ranges, words and what stands between them. */
const TYPED = /^[\w./:;=, -]{1,4000}$/;

/** `ip:3;minimum:18,prefixes;ip:5` */
const SETTINGS = /^((^|[;,])(prefixes|(eni|ip|minimum|prefix):(\d{1,5}|unset))){1,64}$/;

/** What each key may have, in the order of the grammar. */
const FORMS = {
  view: new RegExp(`^(${QUESTIONS.join('|')})$`),
  moment: /^\d{1,9}$/,
  row: /./,
  /** `50`, `50:upgrade`, `0:all:20` */
  needs: /^\d{1,4}(:(all|upgrade|zone-loss|at-rest)(:\d{1,5})?)?$/,
  objective: /^(held|calls|wait)$/,
  /** What stands in them is read where it is asked for. */
  vpc: TYPED,
  taken: TYPED,
  beside: /^(as-planned|warm-(eni-1|ip-[125](-minimum)?)|prefix-warm-(ip-5|prefix-1))$/,
  grow: /./,
  range: /^(all|twice)$/,
  judged: /^(scenario|zone-loss)$/,
  own: SETTINGS,
  opened: SETTINGS,
  sort: TYPED,
  colours: /^[1-6]+$/,
} as const;
type ViewKey = keyof typeof FORMS;
const VIEW_KEYS = Object.keys(FORMS) as readonly ViewKey[];

export function isViewKey(key: string): key is ViewKey {
  return Object.hasOwn(FORMS, key);
}

/** Takes one of the keys; what can't be shown is a warning, and the plan opens all the same. Empty: absent. */
export function takeView(view: PlanView, pair: LinkPair, { warnings }: LinkNotes): PlanView {
  const { key, value } = pair;
  if (value === '') return view;
  if (isViewKey(key) && FORMS[key].test(value)) {
    return { ...view, [fieldOf(key)]: key === 'moment' ? Number(value) : value };
  }
  warnings.push({ code: 'LINK_UNKNOWN_FIELD', ...whereInLink(pair), name: value });
  return view;
}

/** The pairs of a view, in the order of the grammar; none for the first one. */
export function viewPairs(view: PlanView): readonly (readonly [key: ViewKey, value: string])[] {
  return VIEW_KEYS.flatMap((key) => {
    const value = view[fieldOf(key)];
    return value === FIRST_VIEW[fieldOf(key)] ? [] : [[key, String(value)] as const];
  });
}

function fieldOf(key: ViewKey): keyof PlanView {
  return key === 'view' ? 'question' : key;
}
