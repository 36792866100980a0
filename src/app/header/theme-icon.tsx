import type { Theme } from '@/store/storage';
import { MoonIcon, SunIcon, SystemThemeIcon } from '@/ui/shared/look';

const THEME_ICONS = { system: SystemThemeIcon, light: SunIcon, dark: MoonIcon };

export function ThemeIcon({ theme }: { readonly theme: Theme }) {
  const Icon = THEME_ICONS[theme];
  return <Icon />;
}
