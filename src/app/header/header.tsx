import { pageTools } from '@/app/keys';
import { redoAndSay, undoAndSay } from '@/app/undo-redo';
import { useMessages, usePlanner } from '@/store';
import { hasNumbers } from '@/store/document';
import { ShareMenu } from '@/ui/share';
import { useWide } from '@/ui/shared/browser';
import { Button, IconButton } from '@/ui/shared/controls';
import { Menu } from '@/ui/shared/floating';
import { withModule } from '@/ui/shared/lazy';
import { ChevronDownIcon, MoreIcon, RedoIcon, UndoIcon } from '@/ui/shared/look';
import { BrandMark } from './brand-mark';
import { menus } from './menus';
import { PlanName, PlanTitle } from './plan-name';
import { otherLanguage, speak } from './speak';
import { ThemeIcon } from './theme-icon';

/** The head of the page: what it is, which plan, and what can be done with the plan as a whole. */
export function Header() {
  const wide = useWide();
  const { shell } = useMessages();
  return (
    <header className="z-40 border-b border-line bg-surface wide:sticky wide:top-0 wide:h-[3.25rem]">
      <div className="mx-auto flex h-full max-w-[90rem] items-center gap-x-3 gap-y-1 px-3 py-2 max-wide:min-h-[3.25rem] max-wide:flex-wrap sm:px-4 min-[85rem]:px-5">
        <div className="min-w-0 max-wide:flex-1">
          <h1 className="flex items-center gap-2.5 text-15/5 font-bold max-[24rem]:gap-1.5 max-[24rem]:text-14/5">
            <BrandMark />
            <span className="truncate">{shell.title}</span>
            <span className="sr-only">{shell.titleFor}</span>
          </h1>
          {!wide && <PlanTitle />}
        </div>
        <span className="h-6 w-px bg-line max-wide:hidden" aria-hidden="true" />
        <PlanName />
        <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2" data-print="no">
          {wide ? <WideActions /> : <NarrowActions />}
        </div>
      </div>
    </header>
  );
}

function WideActions() {
  const theme = usePlanner((state) => state.theme);
  const { shell } = useMessages();
  return (
    <>
      <UndoButton />
      <RedoButton />
      <ImportButton />
      <Share />
      <LanguageButton />
      <Menu
        needs={menus}
        sections={() => menus.module()?.themeSections()}
        trigger={
          <IconButton
            label={`${shell.theme.label}: ${shell.theme[theme]}`}
            className="size-[2.125rem] rounded-lg border border-line"
          >
            <ThemeIcon theme={theme} />
          </IconButton>
        }
      />
    </>
  );
}

function NarrowActions() {
  const { shell } = useMessages();
  return (
    <>
      <UndoButton />
      <Share />
      <Menu
        needs={menus}
        sections={() => menus.module()?.allSections()}
        trigger={
          <IconButton
            label={shell.more}
            data-plan-menu
            className="size-[2.125rem] rounded-lg border border-line"
          >
            <MoreIcon />
          </IconButton>
        }
      />
    </>
  );
}

/** Pale while there is no plan to share; it keeps its place. */
function Share() {
  const { share } = useMessages();
  const hasPlan = usePlanner(({ answer }) => hasNumbers(answer));
  return (
    <ShareMenu
      needs={menus}
      sections={() => menus.module()?.shareSections()}
      trigger={
        <Button look="primary" disabled={!hasPlan}>
          {share.menu}
          <ChevronDownIcon className="size-3.5" />
        </Button>
      }
    />
  );
}

function ImportButton() {
  const { shell } = useMessages();
  return (
    <Button onClick={() => void withModule(pageTools, 'panel', ({ openImport }) => openImport())}>
      {shell.import}
    </Button>
  );
}

function UndoButton() {
  const none = usePlanner((state) => state.history.past.length === 0);
  const messages = useMessages();
  return (
    <IconButton
      label={messages.shell.undo}
      aria-disabled={none}
      className="text-text"
      onClick={() => undoAndSay(messages)}
    >
      <UndoIcon />
    </IconButton>
  );
}

function RedoButton() {
  const none = usePlanner((state) => state.history.future.length === 0);
  const messages = useMessages();
  return (
    <IconButton
      label={messages.shell.redo}
      aria-disabled={none}
      className="text-text"
      onClick={() => redoAndSay(messages)}
    >
      <RedoIcon />
    </IconButton>
  );
}

function LanguageButton() {
  const language = usePlanner((state) => state.language);
  const messages = useMessages();
  const next = otherLanguage(language);
  return (
    <Button lang={next} onClick={() => speak(next)}>
      {messages.shell.otherLanguage}
    </Button>
  );
}
