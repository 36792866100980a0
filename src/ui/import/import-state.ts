import { createStore } from 'zustand/vanilla';

/** The files of the import while it is open; `undefined`: it is closed. */
export const importState = createStore<{ readonly files: readonly File[] | undefined }>(() => ({
  files: undefined,
}));

/** Opens the import; files come to those that it has. */
export function openImport(files: readonly File[] = []): void {
  const { files: before = [] } = importState.getState();
  importState.setState({ files: [...before, ...files] });
}

export function keepFiles(files: readonly File[]): void {
  importState.setState({ files });
}

export function closeImport(): void {
  importState.setState({ files: undefined });
}
