import type { PartName } from '@/i18n';
import { messagesIn, planner } from '@/store';
import { type LazyModule, NotLoadedError } from './lazy-module';
import { isReplaced } from './new-version';

/** Does what a module can do, or says that it can't be had. */
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
    await tellNotLoaded(part);
  }
}

/** Says it above the page, where the part has no place in it. */
export async function tellNotLoaded(part: PartName): Promise<void> {
  const { failed, replaced } = messagesIn(planner.getState().language).shell.later;
  window.alert((await isReplaced(window)) ? replaced(part) : failed(part));
}

/** Says it of the language that the page does not speak. */
export function tellLanguageLost(): void {
  window.alert(messagesIn(planner.getState().language).shell.later.languageLost);
}
