import type { PartName } from '@/i18n';
import { messagesIn, planner } from '@/store';
import { type LazyModule, NotLoadedError } from './lazy-module';
import { isReplaced } from './new-version';

/** Does what a module can do; where it can't be had, that is said, with another try. */
export async function withModule<Module>(
  lazy: LazyModule<Module>,
  part: PartName,
  act: (module: Module) => void | Promise<void>,
): Promise<void> {
  try {
    await act(await lazy.fetch());
  } catch (error) {
    // What is wrong with the module itself is no matter of the network.
    if (!(error instanceof NotLoadedError)) throw error;
    if (await askToRetry(part, lazy)) await withModule(lazy, part, act);
  }
}

/** What could not be had before: browsers keep to a failure until the page is loaded anew. */
const lost = new WeakSet<LazyModule<unknown>>();

/**
 * Says it above the page, where the part has no place in it, and offers another try; the page loaded
 * anew, where that has failed or is of no use.
 * @returns whether to try again
 */
export async function askToRetry(part: PartName, of: LazyModule<unknown>): Promise<boolean> {
  const isAgain = lost.has(of);
  lost.add(of);
  const { later } = messagesIn(planner.getState().language).shell;
  const isOld = await isReplaced(window);
  if (!isOld && !isAgain) return window.confirm(`${later.failed(part)} ${later.askRetry}`);
  const said = isOld ? later.replaced(part) : later.failedAgain(part);
  if (window.confirm(said)) window.location.reload();
  return false;
}

/** Says it of the language that the page does not speak. */
export function tellLanguageLost(): void {
  window.alert(messagesIn(planner.getState().language).shell.later.languageLost);
}
