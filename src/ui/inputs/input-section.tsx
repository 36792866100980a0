import { useWide } from '@/ui/shared/browser';
import { lazyPart } from '@/ui/shared/lazy';
import { Card } from '@/ui/shared/look';
import type { InputSectionProps } from './folding-section';

const FoldingSection = lazyPart(
  () => import('./folding-section').then((module) => module.FoldingSection),
  {
    part: 'details',
    place: 'min-h-12',
  },
);

/** A part of the form: a card beside the results, a folding section where there is one column. */
export function InputSection(props: InputSectionProps) {
  const wide = useWide();
  if (!wide) return <FoldingSection {...props} />;
  return (
    <Card
      title={props.title}
      {...(props.actions === undefined ? { hint: props.hint } : { actions: props.actions })}
    >
      {props.children}
    </Card>
  );
}
