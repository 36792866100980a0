import type { Messages } from '@/i18n';
import { laterModule } from '@/ui/shared/later-module';
import { laterPart } from '@/ui/shared/later-part';

export type { CopyOutcome } from './link-card';

/** The parts of sharing that are fetched apart from the page. */
export const onDemand = laterModule(() => import('./on-demand'));

// As high as the card, so that the popover keeps its size.
export const LinkCard = laterPart(onDemand, (parts) => parts.LinkCard, 'min-h-28');

type Parts = Awaited<ReturnType<typeof onDemand.fetch>>;

/** Does what those parts can do, or says that they can't be had. */
export async function withParts(
  { shell }: Messages,
  act: (parts: Parts) => void | Promise<void>,
): Promise<void> {
  try {
    await act(await onDemand.fetch());
  } catch {
    window.alert(shell.later.failed);
  }
}
