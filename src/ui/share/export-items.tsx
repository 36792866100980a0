import type { Messages } from '@/i18n';
import { type Answer, hasNumbers } from '@/store/document/answer';
import { DownloadIcon, PrinterIcon } from '@/ui/shared/icons';
import type { MenuItem } from '@/ui/shared/menu';
import { withParts } from './later';

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
      onSelect: () => numbers && withParts(messages, ({ saveCsvFile }) => saveCsvFile(numbers)),
    },
    {
      id: 'plan-file',
      label: share.planFile,
      hint: stale ?? share.planFileHint,
      icon: <DownloadIcon />,
      disabled: numbers === undefined,
      onSelect: () =>
        numbers && withParts(messages, ({ savePlanFile }) => savePlanFile(numbers.plan, messages)),
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
