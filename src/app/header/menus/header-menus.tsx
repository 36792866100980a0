// What the menus of the page's head hold; on a narrow page one menu holds most of it.

import { otherLanguage, speak } from '@/app/header/speak';
import { ThemeIcon } from '@/app/header/theme-icon';
import { pageTools } from '@/app/keys';
import { print } from '@/app/print/paper';
import { redoAndSay } from '@/app/undo-redo';
import { actions, allMessagesIn, planner } from '@/store';
import { THEMES } from '@/store/storage';
import { exportItems, linkItems } from '@/ui/share';
import type { MenuSection } from '@/ui/shared/floating';
import { withModule } from '@/ui/shared/lazy';
import { GlobeIcon, ImportIcon, RedoIcon } from '@/ui/shared/look';
import { keepVerdicts } from './kept-verdicts';
import { planSections } from './plan-sections';

export { NameField } from './name-field';
export { planSections } from './plan-sections';

// From when the menus are there: the first sight has no room for it, and no run ends before.
keepVerdicts();

const words = () => allMessagesIn(planner.getState().language);

export function shareSections(): readonly MenuSection[] {
  const { answer } = planner.getState();
  return [
    { id: 'link', items: linkItems(answer, words()) },
    { id: 'export', items: exportItems(answer, words(), print) },
  ];
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

/** Everything but what Share holds, under one button. */
export function allSections(): readonly MenuSection[] {
  return [
    ...planSections(),
    { id: 'edit', items: [importItem(), redoItem()] },
    { id: 'language', items: [languageItem()] },
    ...themeSections(),
  ];
}

function importItem() {
  return {
    id: 'import',
    label: words().shell.import,
    icon: <ImportIcon />,
    onSelect: () => void withModule(pageTools, 'panel', ({ openImport }) => openImport()),
  };
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
    onSelect: () => speak(next),
  };
}
