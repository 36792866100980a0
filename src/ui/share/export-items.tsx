import type { Messages } from '@/i18n';
import { type Answer, hasNumbers } from '@/store/document/answer';
import type { MenuItem } from '@/ui/shared/floating';
import { DownloadIcon, PrinterIcon } from '@/ui/shared/icons';
import { lazyModule, withModule } from '@/ui/shared/lazy';

const csvFile = lazyModule(() => import('./csv-file'));
const planFile = lazyModule(() => import('./plan-file'));

/** The ways to take the plan and its numbers along: as a file, on paper. */
export function exportItems(answer: Answer, messages: Messages): readonly MenuItem[] {
  const { share } = messages;
  const numbers = hasNumbers(answer) ? answer : undefined;
  const stale =
    answer.status === 'stale' ? <span className="text-warn">{share.staleFile}</span> : undefined;
  return [
    {
      id: 'csv',
      label: share.csv,
      hint: stale ?? share.csvHint,
      icon: <DownloadIcon />,
      disabled: numbers === undefined,
      onSelect: () =>
        numbers && withModule(csvFile, 'file', messages, ({ saveCsvFile }) => saveCsvFile(numbers)),
    },
    {
      id: 'plan-file',
      label: share.planFile,
      hint: stale ?? share.planFileHint,
      icon: <DownloadIcon />,
      disabled: numbers === undefined,
      onSelect: () =>
        numbers &&
        withModule(planFile, 'file', messages, (parts) =>
          parts.savePlanFile(numbers.plan, messages),
        ),
    },
    {
      id: 'print',
      label: share.print,
      hint: share.printHint,
      icon: <PrinterIcon />,
      onSelect: () => window.print(),
    },
  ];
}
