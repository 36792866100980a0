import type { AllMessages } from '@/i18n';
import { type Answer, hasNumbers } from '@/store/document';
import type { MenuItem } from '@/ui/shared/floating';
import { lazyModule, withModule } from '@/ui/shared/lazy';
import { DownloadIcon, LinkIcon, PrinterIcon } from '@/ui/shared/look';
import { copyLink } from './copy-link';

const csvFile = lazyModule(() => import('./csv-file'));
const planFile = lazyModule(() => import('./plan-file'));

/** The link to the plan, with what each of its two ways lets others see. */
export function linkItems(
  answer: Answer,
  { planMenu, linkCard }: AllMessages,
): readonly MenuItem[] {
  const disabled = !hasNumbers(answer);
  const hint = (text: string) => (disabled ? linkCard.nothing : text);
  return [
    {
      id: 'link',
      label: planMenu.copyLink,
      hint: hint(planMenu.copyLinkHint),
      icon: <LinkIcon />,
      disabled,
      onSelect: () => void copyLink('?'),
    },
    {
      id: 'hash-link',
      label: planMenu.copyHash,
      hint: hint(planMenu.copyHashHint),
      icon: <LinkIcon />,
      disabled,
      onSelect: () => void copyLink('#'),
    },
  ];
}

/** The ways to take the plan and its numbers along: as a file, on paper. */
export function exportItems(
  answer: Answer,
  messages: AllMessages,
  print: () => Promise<void>,
): readonly MenuItem[] {
  const { files } = messages;
  const numbers = hasNumbers(answer) ? answer : undefined;
  const stale =
    answer.status === 'stale' ? <span className="text-warn">{files.staleFile}</span> : undefined;
  return [
    {
      id: 'csv',
      label: files.csv,
      hint: stale ?? files.csvHint,
      icon: <DownloadIcon />,
      disabled: numbers === undefined,
      onSelect: () =>
        numbers && withModule(csvFile, 'file', ({ saveCsvFile }) => saveCsvFile(numbers)),
    },
    {
      id: 'plan-file',
      label: files.planFile,
      hint: stale ?? files.planFileHint,
      icon: <DownloadIcon />,
      disabled: numbers === undefined,
      onSelect: () =>
        numbers && withModule(planFile, 'file', (parts) => parts.savePlanFile(numbers.plan)),
    },
    {
      id: 'print',
      label: files.print,
      hint: files.printHint,
      icon: <PrinterIcon />,
      onSelect: () => void print(),
    },
  ];
}
