// What stands behind the plan's name: this plan, those kept in this browser, and ways to begin anew.

import { planTitle } from '@/app/document/plan-title';
import { rename } from '@/app/header/renaming';
import { session } from '@/app/session';
import { type AllMessages, withoutMarks } from '@/i18n';
import { cellInShort, questionCell } from '@/i18n/questions';
import {
  type LowEndView,
  lowEndView,
  NOT_RUN,
  notMet,
  openRequirement,
  type RequiredTold,
  type RunTold,
  scenarioName,
  verdictTone,
} from '@/i18n/verdict';
import { EMPTY_PLAN_TEXT, exampleOf, type PlanText, PRESET_IDS, presetText } from '@/plan';
import { actions, allMessagesIn, planner } from '@/store';
import { noticeOf } from '@/store/address';
import { type Answer, hasNumbers, nextAnswer, readPlan } from '@/store/document';
import { type Draft, isRead, type KeptDraft, keptDrafts, lastReadable } from '@/store/drafts';
import { nodesAndPods } from '@/store/rows';
import {
  lowEndShown,
  lowEndUnasked,
  requiredTold,
  requiredUnasked,
  runTold,
  simulation,
} from '@/store/simulation';
import { choosePlanFile } from '@/ui/share';
import type { MenuItem, MenuSection } from '@/ui/shared/floating';
import { TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { copyName } from './copy-name';
import { removePlans } from './remove-plans';
import { savedWhen } from './saved-when';

/** More are behind an item of their own. */
const NEWEST = 5;

export function planSections(): readonly MenuSection[] {
  const messages = allMessagesIn(planner.getState().language);
  const { planMenu } = messages;
  return [
    { id: 'this', label: planMenu.thisPlan, items: [thisPlan(messages), ...copies(messages)] },
    { id: 'kept', label: planMenu.kept, items: keptPlans(messages) },
    { id: 'begin', items: beginnings(messages) },
  ];
}

function thisPlan(messages: AllMessages): MenuItem {
  const { text, answer } = planner.getState();
  const title = planTitle(text, messages);
  const state = simulation.getState();
  const known = hasNumbers(answer)
    ? {
        run: runTold(state, answer),
        required: requiredTold(answer, state),
        lowEnd: lowEndShown(answer, state.lowEnd, state.status),
      }
    : undefined;
  return {
    id: 'rename',
    label: exampleOf(text) === undefined ? title : `${messages.shell.example} ${title}`,
    ...inShort(answer, messages, known),
    trail: messages.planMenu.rename,
    onSelect: rename,
  };
}

/** A second design beside the first; its name waits to be typed. */
function copies(messages: AllMessages): readonly MenuItem[] {
  const { text } = planner.getState();
  if (isWithoutRows(text)) return [];
  const names = keptDrafts(session.storage).map((draft) => draft.text?.name.trim() ?? '');
  const copy = () => {
    session.copyPlan({ ...text, name: copyName(planTitle(text, messages), names) });
    rename();
  };
  return [{ id: 'copy', label: messages.planMenu.duplicate, onSelect: copy }];
}

function isWithoutRows({ subnets, groups }: PlanText): boolean {
  return subnets.length + groups.length === 0;
}

function keptPlans(messages: AllMessages): readonly MenuItem[] {
  const { text } = planner.getState();
  const here = session.draftId();
  const asTyped = JSON.stringify(text);
  const drafts = keptDrafts(session.storage).filter((draft) => {
    if (draft.problem !== undefined || draft.text === undefined) return true;
    if (draft.id === here || JSON.stringify(draft.text) === asTyped) return false;
    // Undone to where it came from it is an example still, which stands below.
    if (exampleOf(draft.text) !== undefined) return false;
    return draft.text.name !== '' || !isWithoutRows(draft.text);
  });
  const titles = [text, ...drafts.map((draft) => draft.text)].map(
    (one) => one && planTitle(one, messages),
  );
  const isShared = (title: string) => titles.filter((one) => one === title).length > 1;
  const older = drafts.filter(isRead).slice(NEWEST);
  const newest = drafts.filter((draft) => !isRead(draft) || !older.includes(draft));
  const item = (draft: KeptDraft) => keptPlan(draft, messages, isShared);
  const named = drafts.map((draft) => ({
    draft,
    title: titleOf(draft, messages),
    item: () => item(draft),
  }));
  return [
    ...newest.map(item),
    ...(older.length === 0 ? [] : [olderPlans(older, item, messages)]),
    ...removePlans(named, messages),
  ];
}

function olderPlans(
  drafts: readonly KeptDraft[],
  item: (draft: KeptDraft) => MenuItem,
  messages: AllMessages,
): MenuItem {
  const { older, back } = messages.planMenu;
  return {
    id: 'older',
    label: older,
    trail: drafts.length,
    more: {
      back,
      /** Each is judged, once somebody asks. */
      get items() {
        return drafts.map(item);
      },
    },
  };
}

function keptPlan(
  draft: KeptDraft,
  messages: AllMessages,
  isShared: (title: string) => boolean,
): MenuItem {
  return {
    id: draft.id,
    ...keptInShort(draft, messages, isShared),
    trail: savedWhen(draft.savedAt, new Date(), planner.getState().language),
    onSelect: () => {
      if (isRead(draft)) actions.replacePlan(draft.text, draft.id, lastReadable(draft));
      if (draft.problem !== undefined) actions.noteLink(noticeOf(undefined, draft));
    },
  };
}

/**
 * What it is called, and how large it is where another is called the same; of one that can't be opened,
 * why not, which a press says at length.
 */
function keptInShort(
  draft: KeptDraft,
  messages: AllMessages,
  isShared: (title: string) => boolean,
): Pick<MenuItem, 'label' | 'hint' | 'icon'> {
  const label = titleOf(draft, messages);
  if (!isRead(draft)) return { label };
  const { hint, icon } = inShort(answerOf(draft), messages);
  return { label, icon, hint: isShared(label) ? `${size(draft, messages)} · ${hint}` : hint };
}

function titleOf(draft: KeptDraft, messages: AllMessages): string {
  if (isRead(draft)) return planTitle(draft.text, messages);
  const { unopened } = messages.planMenu;
  return draft.problem === 'DRAFT_NEWER' ? unopened.DRAFT_NEWER : unopened.DRAFT_UNREADABLE;
}

function size(draft: Draft, { shell }: AllMessages): string {
  const { nodes } = nodesAndPods({ answer: answerOf(draft), reading: readPlan(draft.text) });
  return shell.formSheet.summary(draft.text.subnets.length, nodes);
}

function answerOf(draft: Draft): Answer {
  const readable = lastReadable(draft);
  const before = readable && nextAnswer(readPlan(readable), undefined);
  return nextAnswer(readPlan(draft.text), before);
}

/** What is known of a plan besides how it is at rest. */
interface Known {
  readonly run: RunTold;
  readonly required: RequiredTold;
  readonly lowEnd: LowEndView | undefined;
}

/** The verdict's mark and few words: at rest, in the scenario and of what is required, where that is known: green only where all of it is. */
function inShort(
  answer: Answer,
  messages: AllMessages,
  known?: Known,
): Pick<MenuItem, 'hint' | 'icon'> {
  const mark = 'size-4';
  if (!hasNumbers(answer)) {
    return {
      hint: messages.planMenu.noVerdict,
      icon: <VerdictMark tone="neutral" className={mark} />,
    };
  }
  const { usage, plan } = answer;
  const run = known?.run ?? { ...NOT_RUN, scenario: scenarioName(plan.scenario) };
  const rest = questionCell({ question: 'at-rest', answer: usage, run }, messages);
  const required = known?.required ?? requiredUnasked(answer);
  const unasked = known ? undefined : lowEndUnasked(answer);
  const lowEnd = unasked ? lowEndView(unasked, () => messages) : known?.lowEnd;
  const { ofHighEnd } = messages.results.verdict;
  const end = lowEnd === undefined ? '' : ofHighEnd;
  const told = [end + cellInShort(rest)];
  const low = withoutMarks(lowEnd?.line() ?? '');
  if (low !== '') told.unshift(low);
  const later = questionCell({ question: 'scenario', answer: usage, run }, messages);
  told.push(`${later.label}: ${later.number}`);
  if (required.judged.length > 0) told.push(requiredInShort(required, messages));
  const tone = verdictTone(usage.verdict, run, required, lowEnd);
  return {
    hint: told.join(' · '),
    icon: <VerdictMark tone={tone} className={`${mark} ${TONE_TEXT[tone]}`} />,
  };
}

function requiredInShort(required: RequiredTold, { requirements }: AllMessages): string {
  const status = notMet(required) === undefined ? openRequirement(required) : 'failed';
  return `${requirements.title}: ${requirements.status[status ?? 'met']}`;
}

function beginnings(messages: AllMessages): readonly MenuItem[] {
  const { shell, planMenu, files, presetHints } = messages;
  return [
    {
      id: 'blank',
      label: shell.startBlank,
      onSelect: () => actions.replacePlan(EMPTY_PLAN_TEXT),
    },
    {
      id: 'examples',
      label: planMenu.examples,
      trail: PRESET_IDS.length,
      more: {
        back: planMenu.back,
        items: PRESET_IDS.map((id) => ({
          id,
          label: shell.presets[id],
          hint: presetHints[id],
          onSelect: () => actions.replacePlan(presetText(id)),
        })),
      },
    },
    { id: 'open-file', label: files.openFile, onSelect: () => void choosePlanFile() },
  ];
}
