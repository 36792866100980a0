// What the menus of the page's head hold; on a narrow page one menu holds all of it.
import type { Language, Messages } from '@/i18n';
import { PRESET_IDS, presetText } from '@/plan';
import { fetchedMessagesIn } from '@/store/spoken-language';
import { lastReadable, listDrafts } from '@/store/storage/drafts';
import { THEMES, type Theme } from '@/store/theme';
import { actions, planner, switchLanguage } from '@/store/use-planner';
import { choosePlanFile } from '@/ui/share';
import type { MenuSection } from '@/ui/shared/floating';
import { MoonIcon, SunIcon, SystemThemeIcon } from '@/ui/shared/icons';
import { tellNotLoaded } from '@/ui/shared/lazy';
import { visit } from './visit';

const MOST_RECENT = 5;

/** @param titled under a button that does not say it already */
export function presetSections(messages: Messages, titled: boolean): readonly MenuSection[] {
  const { shell, share } = messages;
  const hints = fetchedMessagesIn(planner.getState().language)?.presetHints;
  return [
    {
      id: 'presets',
      ...(titled ? { label: shell.presetsMenu } : {}),
      items: PRESET_IDS.map((id) => ({
        id,
        label: shell.presets[id],
        ...(hints ? { hint: hints[id] } : {}),
        onSelect: () => actions.replacePlan({ ...presetText(id), name: shell.presets[id] }),
      })),
    },
    {
      id: 'recent',
      label: shell.recentPlans,
      items: listDrafts(visit.storage)
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
          label: share.openFile,
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

const THEME_ICONS = { system: SystemThemeIcon, light: SunIcon, dark: MoonIcon };

export function ThemeIcon({ theme }: { readonly theme: Theme }) {
  const Icon = THEME_ICONS[theme];
  return <Icon />;
}

export function themeSection({ shell }: Messages, theme: Theme): MenuSection {
  return {
    id: 'theme',
    label: shell.theme.label,
    selected: theme,
    items: THEMES.map((id) => ({
      id,
      label: shell.theme[id],
      icon: <ThemeIcon theme={id} />,
      onSelect: () => actions.setTheme(id),
    })),
  };
}

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'ko' : 'en';
}

/** Changes the page's language, or says that its sentences could not be had. */
export function speak(language: Language, messages: Messages): void {
  switchLanguage(language).catch(() => tellNotLoaded('language', messages));
}
