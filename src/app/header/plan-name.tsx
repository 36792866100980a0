import { useStore } from 'zustand';
import { examples, knownExample } from '@/app/document/known-example';
import { planTitle } from '@/app/document/plan-title';
import { EMPTY_PLAN_TEXT } from '@/plan';
import { actions, useMessages, usePlanner } from '@/store';
import { useWide } from '@/ui/shared/browser';
import { TextButton } from '@/ui/shared/controls';
import { Menu } from '@/ui/shared/floating';
import { useLazyModule } from '@/ui/shared/lazy';
import { ChevronDownIcon, classes } from '@/ui/shared/look';
import { useFieldProblem } from '@/ui/shared/plan-field';
import { menus } from './menus';
import { NAME_PATH, renaming } from './renaming';

/** The plan's name, with the menu behind it; a field while it is typed, on a narrow page only then. */
export function PlanName() {
  const wide = useWide();
  const isRenamed = useStore(renaming);
  // A name of which the plan has a part has to be where its warning leads; until then it is not seen.
  const hasProblem = useFieldProblem(NAME_PATH) !== undefined;
  const isWanted = isRenamed || hasProblem;
  const typed = useLazyModule(menus, isWanted);
  const isTyped = isRenamed && typed !== undefined;
  if (!wide && (!isWanted || typed === undefined)) return null;
  return (
    <div
      className={classes(
        'flex min-w-0 items-center gap-1',
        wide || isTyped ? 'max-wide:order-last max-wide:w-full' : 'sr-only',
      )}
    >
      {isWanted && typed !== undefined && (
        <span className={isTyped ? 'contents' : 'sr-only'}>
          <typed.NameField />
        </span>
      )}
      {wide && <PlanMenu isTyped={isTyped} />}
    </div>
  );
}

/** What the plan is called, where it is no menu. */
export function PlanTitle() {
  const { title, example } = usePlanTitle();
  return (
    <p className="truncate text-12/4 text-muted">
      {example}
      {title}
    </p>
  );
}

/** `example`: that it is one, before its name. */
function usePlanTitle() {
  const messages = useMessages();
  // Drawn again when they are there.
  useLazyModule(examples, true);
  const isExample = usePlanner(({ text }) => knownExample(text) !== undefined);
  const title = usePlanner(({ text }) => planTitle(text, messages));
  return { title, example: isExample ? `${messages.shell.example} ` : '' };
}

function PlanMenu({ isTyped }: { readonly isTyped: boolean }) {
  const { shell } = useMessages();
  const { title, example } = usePlanTitle();
  return (
    <>
      <Menu
        needs={menus}
        sections={() => menus.module()?.planSections()}
        align="start"
        trigger={
          <button
            type="button"
            aria-label={isTyped ? shell.planMenu : undefined}
            data-plan-menu
            title={isTyped ? shell.planMenu : title}
            className="inline-flex h-8 max-w-96 min-w-0 items-center gap-1.5 rounded-md px-2 text-14 hover:bg-hover data-popup-open:bg-hover pointer-coarse:h-11"
          >
            {!isTyped && (
              <span className="truncate">
                {example}
                <strong className="font-semibold">{title}</strong>
              </span>
            )}
            <ChevronDownIcon className="size-3.5 shrink-0" />
          </button>
        }
      />
      {example !== '' && (
        <>
          <span className="text-muted" aria-hidden="true">
            ·
          </span>
          <TextButton
            className="px-1 whitespace-nowrap"
            onClick={() => actions.replacePlan(EMPTY_PLAN_TEXT)}
          >
            {shell.startBlank}
          </TextButton>
        </>
      )}
    </>
  );
}
