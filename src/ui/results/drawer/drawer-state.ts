// What the drawer at the right shows: open or not, which sections, and the sum of which number.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const DRAWER_SECTIONS = [
  'sum',
  'does',
  'notes',
  'spreadsheet',
  'mistakes',
  'sources',
] as const;
export type DrawerSection = (typeof DRAWER_SECTIONS)[number];

/** One of the four figures, or the subnet that the verdict speaks of. */
export type SummedNumber = 'held' | 'remaining' | 'pods' | 'idle' | 'worst-subnet';

interface DrawerState {
  readonly isOpen: boolean;
  readonly sumOf: SummedNumber;
  /** Those that were unfolded stay so. */
  readonly unfolded: ReadonlySet<DrawerSection>;
  /** The section that was asked for last; another object each time. */
  readonly asked: { readonly section: DrawerSection };
  /** What had the keyboard before: it gets it back. */
  readonly opener: Element | null;
}

const drawer = createStore<DrawerState>(() => ({
  isOpen: false,
  sumOf: 'worst-subnet',
  unfolded: new Set(),
  asked: { section: 'sum' },
  opener: null,
}));

/** Opens the drawer at a section, which it unfolds. */
export function openDrawer(section: DrawerSection, sumOf?: SummedNumber): void {
  const { unfolded, sumOf: before } = drawer.getState();
  drawer.setState({
    isOpen: true,
    opener: document.activeElement,
    sumOf: sumOf ?? before,
    unfolded: new Set([...unfolded, section]),
    asked: { section },
  });
}

export function closeDrawer(): void {
  const { opener } = drawer.getState();
  drawer.setState({ isOpen: false, opener: null });
  if (opener instanceof HTMLElement) opener.focus();
}

export function foldSection(section: DrawerSection, isFolded: boolean): void {
  const unfolded = new Set(drawer.getState().unfolded);
  if (isFolded) unfolded.delete(section);
  else unfolded.add(section);
  drawer.setState({ unfolded });
}

export function useDrawer<Selected>(select: (state: DrawerState) => Selected): Selected {
  return useStore(drawer, select);
}
