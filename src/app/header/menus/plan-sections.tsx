// What stands behind the plan's name: this plan, those kept in this browser, and ways to begin anew.

import { planTitle } from '@/app/document/plan-title';
import { rename } from '@/app/header/renaming';
import { session } from '@/app/session';
import type { AllMessages } from '@/i18n';
import { NOTHING_REQUIRED } from '@/i18n/verdict';
import {
  EMPTY_PLAN_TEXT,
  exampleOf,
  isSameContent,
  type PlanText,
  PRESET_IDS,
  presetText,
} from '@/plan';
import { actions, allMessagesIn, planner } from '@/store';
import { noticeOf } from '@/store/address';
import { type Answer, hasNumbers, nextAnswer, readPlan } from '@/store/document';
import {
  type Draft,
  isRead,
  type KeptDraft,
  keptDrafts,
  keptVerdict,
  lastReadable,
} from '@/store/drafts';
import { nodesAndPods } from '@/store/rows';
import { lowEndShown, requiredTold, runTold, simulation } from '@/store/simulation';
import { choosePlanFile } from '@/ui/share';
import type { MenuItem, MenuSection } from '@/ui/shared/floating';
import { copyName } from './copy-name';
import { copyPlan } from './kept-verdicts';
import { removePlans } from './remove-plans';
import { savedWhen } from './saved-when';
import { inShort, lowEndAtRest } from './verdict-in-short';

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
    copyPlan({ ...text, name: copyName(planTitle(text, messages), names) });
    rename();
  };
  return [{ id: 'copy', label: messages.planMenu.duplicate, onSelect: copy }];
}

function isWithoutRows({ subnets, groups }: PlanText): boolean {
  return subnets.length + groups.length === 0;
}

/** Nobody has named it, and no row has a range or a type yet. */
function isEmpty({ name, subnets, groups }: PlanText): boolean {
  return (
    name.trim() === '' &&
    subnets.every(({ range }) => range.trim() === '') &&
    groups.every(({ instanceType }) => instanceType.trim() === '')
  );
}

function keptPlans(messages: AllMessages): readonly MenuItem[] {
  const { text } = planner.getState();
  const here = session.draftId();
  const listed: PlanText[] = [text];
  // One plan has one entry, the newest: a link that is opened again and edited alike is kept each time.
  const drafts = keptDrafts(session.storage).filter(({ id, problem, text: kept }) => {
    if (problem !== undefined || kept === undefined) return true;
    if (id === here || listed.some((other) => isSameContent(other, kept))) return false;
    // Undone to where it came from it is an example still, which stands below.
    if (exampleOf(kept) !== undefined || isEmpty(kept)) return false;
    listed.push(kept);
    return true;
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
  const { hint, icon } = keptVerdictInShort(draft, messages);
  return { label, icon, hint: isShared(label) ? `${size(draft, messages)} · ${hint}` : hint };
}

/** With what its run has shown, as far as what is kept of that can be read. */
function keptVerdictInShort(draft: Draft, messages: AllMessages): Pick<MenuItem, 'hint' | 'icon'> {
  const answer = answerOf(draft);
  const kept = keptVerdict(session.storage, { link: draft.link, version: APP_VERSION });
  if (kept === undefined || answer.status !== 'current') return inShort(answer, messages);
  const required = { ...NOTHING_REQUIRED, required: answer.plan.requirements, judged: kept.judged };
  try {
    return inShort(answer, messages, {
      run: kept.run,
      required,
      lowEnd: lowEndAtRest(answer, messages),
    });
  } catch {
    return inShort(answer, messages);
  }
}

function titleOf(draft: KeptDraft, messages: AllMessages): string {
  if (isRead(draft)) return planTitle(draft.text, messages);
  const { unopened } = messages.planMenu;
  return draft.problem === 'DRAFT_NEWER' ? unopened.DRAFT_NEWER : unopened.DRAFT_UNREADABLE;
}

function size(draft: Draft, { shell, form }: AllMessages): string {
  const counted = nodesAndPods({ answer: answerOf(draft), reading: readPlan(draft.text) });
  return shell.formSheet.summary(draft.text.subnets.length, form.groups.hint(...counted));
}

function answerOf(draft: Draft): Answer {
  const readable = lastReadable(draft);
  const before = readable && nextAnswer(readPlan(readable), undefined);
  return nextAnswer(readPlan(draft.text), before);
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
