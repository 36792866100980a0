import { createPortal } from 'react-dom';
import { useAllMessages } from '@/store';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { fillItems } from '@/ui/results/pictures/subnets/holder-looks';
import { usePrinting } from '@/ui/shared/browser';
import { Rich } from '@/ui/shared/look';
import { type VpcBlocksProps, VpcDrawing } from './vpc-drawing';
import { VpcTable } from './vpc-table';

interface SplitOnPaperProps extends VpcBlocksProps {
  readonly title: string;
  /** What the plan comes to; `undefined`: it can't be counted. */
  readonly proof: string | undefined;
}

/** The blocks behind the printed plan: a window is not on paper. */
export function SplitOnPaper({ title, proof, ...shown }: SplitOnPaperProps) {
  const { vpc: words, charts } = useAllMessages();
  if (!usePrinting()) return null;
  return createPortal(
    <section className="mt-6">
      <h2 className="text-18 font-semibold">{words.title}</h2>
      <p className="mt-1 text-13">
        <Rich text={title} /> {words.holdsNow} {proof ?? words.notCounted}
      </p>
      <VpcDrawing {...shown} chosen="" />
      <div className="mt-2 mb-4">
        <Legend items={fillItems(charts.subnets)} />
      </div>
      <VpcTable {...shown} chosen="" />
    </section>,
    document.body,
  );
}
