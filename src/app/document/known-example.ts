// Which example a plan is, as far as the examples are there: all but the first come after the first sight.
// Where they can't be had nothing is lost that was typed: such a plan has no “Example” before its name, and
// where it has no name of its own none. The menu brings the examples that it lists with it.
import { isFirstExample, type PlanText, type PresetId } from '@/plan';
import { lazyModule } from '@/ui/shared/lazy';

export const examples = lazyModule(() => import('@/plan/examples'));

export function knownExample(text: PlanText): PresetId | undefined {
  const late = examples.module();
  if (late !== undefined) return late.exampleOf(text);
  return isFirstExample(text) ? 'small-production' : undefined;
}
