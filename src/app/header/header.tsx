import { useMessages, usePlanner } from '@/store/use-planner';
import { PlanName } from '@/ui/inputs/plan-name';
import { CopyLink } from '@/ui/share';
import { useWide } from '@/ui/shared/browser/use-wide';
import { Button } from '@/ui/shared/controls/button';
import { IconButton } from '@/ui/shared/controls/icon-button';
import { Menu } from '@/ui/shared/floating';
import { lazyModule } from '@/ui/shared/lazy';
import { ChevronDownIcon, MoreIcon, RedoIcon, UndoIcon } from '@/ui/shared/look/icons';
import { otherLanguage, speak } from './speak';
import { ThemeIcon } from './theme-icon';
import { redoAndSay, undoAndSay } from './undo-redo';

/** The head of the page: what it is, which plan, and what can be done with the plan as a whole. */
export function Header() {
  const wide = useWide();
  const { shell } = useMessages();
  return (
    <header className="z-40 border-b border-line bg-surface wide:sticky wide:top-0 wide:h-[3.25rem]">
      <div className="mx-auto flex max-w-[90rem] items-center gap-x-2 gap-y-1 px-3 py-2 max-wide:flex-wrap sm:px-4 wide:px-6">
        <h1 className="min-w-0 truncate text-15 font-bold">
          {shell.title}{' '}
          <span className="ml-1 text-13 font-normal text-muted max-xl:sr-only">
            {shell.titleFor}
          </span>
        </h1>
        <div className="flex min-w-0 items-center gap-1 max-wide:order-last max-wide:-mx-2 max-wide:w-full">
          <span className="text-muted max-wide:hidden" aria-hidden="true">
            /
          </span>
          <PlanName />
        </div>
        <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2" data-print="no">
          {wide ? <WideActions /> : <NarrowActions />}
        </div>
      </div>
    </header>
  );
}

const menus = lazyModule(() => import('./header-menus'));

function WideActions() {
  const theme = usePlanner((state) => state.theme);
  const { shell, share } = useMessages();
  return (
    <>
      <UndoButton />
      <RedoButton />
      <Menu
        needs={menus}
        sections={() => menus.module()?.presetSections()}
        trigger={
          <Button>
            {shell.presetsMenu}
            <ChevronDownIcon className="size-3.5" />
          </Button>
        }
      />
      <Menu
        needs={menus}
        sections={() => menus.module()?.exportSections()}
        trigger={
          <Button>
            {share.exportMenu}
            <ChevronDownIcon className="size-3.5" />
          </Button>
        }
      />
      <CopyLink />
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
      <CopyLink />
      <Menu
        needs={menus}
        sections={() => menus.module()?.allSections()}
        trigger={
          <IconButton label={shell.more} className="size-[2.125rem] rounded-lg border border-line">
            <MoreIcon />
          </IconButton>
        }
      />
    </>
  );
}

function UndoButton() {
  const none = usePlanner((state) => state.history.past.length === 0);
  const messages = useMessages();
  return (
    <IconButton
      label={messages.shell.undo}
      aria-disabled={none}
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
    <Button lang={next} onClick={() => speak(next, messages)}>
      {messages.shell.otherLanguage}
    </Button>
  );
}
