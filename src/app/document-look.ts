// What of the page stands outside React's root: language, theme and title of the document.
import type { Planner, PlannerState } from '@/store/planner';
import { messagesIn } from '@/store/spoken-language';

export function keepDocumentInStep(planner: Planner, page: Document): void {
  const show = ({ language, theme, text }: PlannerState) => {
    const root = page.documentElement;
    root.lang = language;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    page.title = messagesIn(language).shell.documentTitle(text.name.trim());
  };
  show(planner.getState());
  planner.subscribe(show);
}
