import { allMessagesIn, planner } from '@/store';
import { copyText, type LinkMark, linkablePlan, markInUse, planLink } from '@/ui/shared/browser';
import { announce } from '@/ui/shared/spoken';
import { copiedLink } from './copied-link';

/**
 * Copies the link to the plan and shows it; without a plan, only says that there is none. Only for what
 * is fetched apart from the page, and has brought the words along.
 */
export async function copyLink(mark: LinkMark = markInUse()): Promise<void> {
  const { answer, language, view } = planner.getState();
  const { linkCard: words } = allMessagesIn(language);
  const plan = linkablePlan(answer);
  if (plan === undefined) {
    announce(words.nothing);
    return;
  }
  const isCopied = await copyText(planLink(plan, mark, view));
  copiedLink.setState({ shown: { mark, outcome: isCopied ? 'copied' : 'refused' } });
  // What to do where it was not, the card says.
  if (isCopied) announce(words.copied);
}
