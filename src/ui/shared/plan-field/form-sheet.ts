// On a narrow page the form is a sheet over the answer: whether it is up. A wide page has the form
// beside the answer, whatever this says.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const sheet = createStore<{ readonly isUp: boolean }>(() => ({ isUp: false }));

export function showForm(): void {
  sheet.setState({ isUp: true });
}

export function hideForm(): void {
  sheet.setState({ isUp: false });
}

export function useFormIsUp(): boolean {
  return useStore(sheet, ({ isUp }) => isUp);
}
