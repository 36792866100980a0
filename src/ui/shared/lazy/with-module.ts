import type { Messages, PartName } from '@/i18n';
import type { LazyModule } from './lazy-module';
import { isReplaced } from './new-version';

/** Does what a module can do, or says that it can't be had. */
export async function withModule<Module>(
  lazy: LazyModule<Module>,
  part: PartName,
  messages: Messages,
  act: (module: Module) => void | Promise<void>,
): Promise<void> {
  try {
    await act(await lazy.fetch());
  } catch {
    await tellNotLoaded(part, messages);
  }
}

/** Says it above the page, where the part has no place in it. */
export async function tellNotLoaded(part: PartName, { shell }: Messages): Promise<void> {
  const { failed, replaced } = shell.later;
  window.alert((await isReplaced(window)) ? replaced(part) : failed(part));
}
