import type { ReactNode, RefObject } from 'react';
import { planner, useAllMessages } from '@/store';
import { hasNumbers } from '@/store/document';
import { copyText, planFileName, saveFile } from '@/ui/shared/browser';
import { Button } from '@/ui/shared/controls';
import { ChartIcon, CheckIcon, CopyIcon, DownloadIcon, TableIcon } from '@/ui/shared/look';
import { announce, useCopied } from '@/ui/shared/spoken';
import { picturePng } from './picture-png';
import { tableText } from './table-text';

export type PictureName = 'subnets' | 'run' | 'zones' | 'growth' | 'settings' | 'needs';

export interface FrameActionsProps {
  readonly figure: RefObject<HTMLElement | null>;
  readonly name: PictureName;
  /** The table that takes the place of the picture; `undefined` where the picture is a table itself. */
  readonly table: TableInPlace | undefined;
}

export interface TableInPlace {
  /** Id of what it takes the place of. */
  readonly bodyId: string;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

/** Copies what is in sight, saves the picture, shows the table in its place. */
export function FrameActions({ figure, name, table }: FrameActionsProps) {
  const { actions: words, ...charts } = useAllMessages().charts;
  const copiesTable = table === undefined || table.isShown;
  const [isCopied, tellCopied] = useCopied(words);
  const copy = async () => {
    const { current } = figure;
    tellCopied(
      current !== null && (await (copiesTable ? copyTable(current) : copyPicture(current))),
    );
  };
  const save = async () => {
    const png = figure.current === null ? undefined : await pngOf(figure.current);
    if (png !== undefined) saveFile(png, 'image/png', planFileName(planName(), `-${name}.png`));
    announce(png === undefined ? words.notSaved : words.saved);
  };
  return (
    <div className="ml-auto flex shrink-0 gap-1.5" data-print="no">
      <Action
        label={words.copy}
        hint={copiesTable ? words.copyTable : words.copyPicture}
        onClick={copy}
      >
        {isCopied ? <CheckIcon /> : <CopyIcon />}
      </Action>
      {!table?.isShown && (
        <Action label={words.png} hint={words.savePicture} letter="P" onClick={save}>
          <DownloadIcon />
        </Action>
      )}
      {table !== undefined && (
        <Action
          label={table.isShown ? charts.chart : charts.table}
          letter="T"
          controls={table.bodyId}
          onClick={() => table.onShow(!table.isShown)}
        >
          {table.isShown ? <ChartIcon /> : <TableIcon />}
        </Action>
      )}
    </div>
  );
}

interface ActionProps {
  readonly label: string;
  /** What it does, where its label does not say it. */
  readonly hint?: string;
  readonly controls?: string;
  /** The key that presses it. */
  readonly letter?: 'P' | 'T';
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** An icon with its word; the word alone goes where there is little room. */
function Action({ label, hint, controls, letter, onClick, children }: ActionProps) {
  return (
    <Button
      className="min-h-7! min-w-7 px-1.5! text-12 min-[85rem]:px-2.5! pointer-coarse:min-h-11! pointer-coarse:min-w-11"
      aria-label={hint ?? label}
      title={hint ?? label}
      aria-controls={controls}
      data-key={letter}
      onClick={onClick}
    >
      {children}
      <span className="hidden min-[85rem]:inline">{label}</span>
    </Button>
  );
}

function planName(): string {
  const { answer } = planner.getState();
  return hasNumbers(answer) ? answer.plan.name : '';
}

async function copyTable(figure: HTMLElement): Promise<boolean> {
  const tables = [...figure.querySelectorAll('table')].map(tableText);
  if (tables.length === 0) return false;
  return copyText(tables.join('\n\n'));
}

/** The clipboard is given the picture as a promise: Safari lets go of the click otherwise. */
async function copyPicture(figure: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picturePng(figure) })]);
    return true;
  } catch {
    return false;
  }
}

/** `undefined` where the browser can't draw it. */
async function pngOf(figure: HTMLElement): Promise<Blob | undefined> {
  try {
    return await picturePng(figure);
  } catch {
    return undefined;
  }
}
