// What the menus of the page's head hold; on a narrow page one menu holds all of it.

import { session } from '@/app/session';
import { PRESET_IDS, presetText } from '@/plan';
import { allMessagesIn } from '@/store/spoken-language';
import { lastReadable, listDrafts } from '@/store/storage/drafts';
import { THEMES } from '@/store/theme';
import { actions, planner } from '@/store/use-planner';
import { choosePlanFile } from '@/ui/share';
import { exportItems } from '@/ui/share/export-items';
import type { MenuSection } from '@/ui/shared/floating';
import { RedoIcon } from '@/ui/shared/look/icons';
import { GlobeIcon } from '@/ui/shared/look/menu-icons';
import { otherLanguage, speak } from './speak';
import { ThemeIcon } from './theme-icon';
import { redoAndSay } from './undo-redo';

const MOST_RECENT = 5;

const words = () => allMessagesIn(planner.getState().language);

/** Examples, the plans of this browser, and a file to open. */
export function presetSections(): readonly MenuSection[] {
  const messages = words();
  const { shell, files, presetHints } = messages;
  return [
    {
      id: 'presets',
      items: PRESET_IDS.map((id) => ({
        id,
        label: shell.presets[id],
        hint: presetHints[id],
        onSelect: () => actions.replacePlan({ ...presetText(id), name: shell.presets[id] }),
      })),
    },
    {
      id: 'recent',
      label: shell.recentPlans,
      items: listDrafts(session.storage)
        .slice(0, MOST_RECENT)
        .map((draft) => ({
          id: draft.id,
          label: draft.text.name.trim() || shell.unnamedPlan,
          hint: draftHint(draft.savedAt),
          onSelect: () => actions.replacePlan(draft.text, draft.id, lastReadable(draft)),
        })),
    },
    {
      id: 'file',
      items: [
        {
          id: 'open-file',
          label: files.openFile,
          onSelect: () => void choosePlanFile(messages),
        },
      ],
    },
  ];
}

function draftHint(savedAt: number): string {
  return new Date(savedAt).toLocaleString(document.documentElement.lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

export function exportSections(): readonly MenuSection[] {
  return [{ id: 'export', items: exportItems(planner.getState().answer, words()) }];
}

export function themeSections(): readonly MenuSection[] {
  const { shell } = words();
  return [
    {
      id: 'theme',
      label: shell.theme.label,
      selected: planner.getState().theme,
      items: THEMES.map((id) => ({
        id,
        label: shell.theme[id],
        icon: <ThemeIcon theme={id} />,
        onSelect: () => actions.setTheme(id),
      })),
    },
  ];
}

/** Everything, under one button. */
export function allSections(): readonly MenuSection[] {
  const { shell, share } = words();
  return [
    { id: 'edit', items: [redoItem()] },
    ...titled(presetSections(), shell.presetsMenu),
    ...titled(exportSections(), share.exportMenu),
    { id: 'language', items: [languageItem()] },
    ...themeSections(),
  ];
}

/** The first section says what the button says where the menu has a button of its own. */
function titled([first, ...more]: readonly MenuSection[], label: string): readonly MenuSection[] {
  return first === undefined ? [] : [{ ...first, label }, ...more];
}

function redoItem() {
  const messages = words();
  return {
    id: 'redo',
    label: messages.shell.redo,
    icon: <RedoIcon />,
    disabled: planner.getState().history.future.length === 0,
    onSelect: () => redoAndSay(messages),
  };
}

function languageItem() {
  const messages = words();
  const next = otherLanguage(planner.getState().language);
  return {
    id: 'language',
    label: messages.shell.otherLanguage,
    lang: next,
    icon: <GlobeIcon />,
    onSelect: () => speak(next, messages),
  };
}
