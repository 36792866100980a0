import { usePlanner } from '@/store';

/** How many of the usual add-ons are ticked. */
export function useAddonsOn(): number {
  return usePlanner(
    (state) => Object.values(state.text.systemPodAddons).filter(({ isOn }) => isOn).length,
  );
}
