import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { focusAnswer } from '@/app/answer-place';
import { pageTools } from '@/app/keys';
import {
  type GroupText,
  type PresetId,
  presetText,
  readZones,
  type SubnetText,
  vpcWishes,
} from '@/plan';
import { actions, planner, useAllMessages, usePlanner } from '@/store';
import { fieldId } from '@/store/document';
import { importState } from '@/ui/import';
import { ErrorSummary, PasteDialog, type RowList, startRow } from '@/ui/inputs';
import { OneNodes } from '@/ui/results';
import { TextButton } from '@/ui/shared/controls';
import { withModule } from '@/ui/shared/lazy';
import { CARD, ChevronRightIcon } from '@/ui/shared/look';
import { useFormIsUp } from '@/ui/shared/plan-field';
import { useSpoken } from '@/ui/shared/spoken';
import { withNewZones } from './new-zones';

const EXAMPLES: readonly PresetId[] = [
  't3-medium-nginx',
  'small-production',
  'prefix-delegation',
  'custom-networking',
];

/** What is lacking is spoken when it has stayed the same for so long, as a verdict is. */
const REST_MS = 900;

/** A plan that lacks subnets or node groups is still a page: ways in, and examples to start from. */
export function EmptyState() {
  const { empty } = useAllMessages().notices;
  const hasSubnets = usePlanner(({ text }) => text.subnets.some(hasRange));
  const hasGroups = usePlanner(({ text }) => text.groups.some(hasType));
  const [isPasting, setPasting] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was pressed went with the plan before; a page that has just been opened begins at its top.
    const isLost = document.activeElement === document.body;
    if (isLost && planner.getState().history.past.length > 0)
      section.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  const asksForVpc = usePlanner(({ view }) => view.vpc !== '');
  const isAlone = hasGroups && !hasSubnets;
  useEffect(() => {
    if (asksForVpc && isAlone && isJustOpened()) splitWhatIsNeeded();
  }, [asksForVpc, isAlone]);
  const ways = empty.ways;
  const title = titleOf(empty, hasSubnets, hasGroups);
  useSpoken(title, REST_MS);
  const hasNothing = !hasSubnets && !hasGroups;
  return (
    <>
      <section ref={section} className={`${CARD} px-4 py-5 sm:px-5`}>
        <h2 className="text-18 font-semibold">{title}</h2>
        <p className="mt-1 text-13 text-muted">{empty.text}</p>
        <div className="mt-4 grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
          {hasNothing && (
            <Way
              {...ways.import}
              hasDialog
              onChoose={() => void withModule(pageTools, 'panel', askWhatRuns)}
            />
          )}
          {!hasGroups && <Way {...ways.paste} hasDialog onChoose={() => setPasting(true)} />}
          {!hasGroups && <StartRow list="groups" />}
          {isAlone && <Way {...ways.needs} onChoose={askWhatIsNeeded} />}
          {!hasSubnets && <StartRow list="subnets" />}
        </div>
        {hasNothing && <Examples />}
        {isPasting && (
          <PasteDialog
            startText=""
            onClose={() => {
              setPasting(false);
              keepKeyboard();
            }}
          />
        )}
      </section>
      <Wrong />
      {isAlone && <OneNodes />}
    </>
  );
}

/** What can’t be read, but in the field that is typed in, which says it itself, and under the form, which does too. */
function Wrong() {
  const isFormUp = useFormIsUp();
  const errors = usePlanner(({ reading }) => reading.errors);
  const typedIn = useFocusedId();
  const isWrong = errors.some(
    ({ code, field }) => !code.endsWith('_EMPTY') && fieldId(field) !== typedIn,
  );
  return isWrong && !isFormUp && <ErrorSummary />;
}

function useFocusedId(): string | undefined {
  return useSyncExternalStore(onFocus, () => document.activeElement?.id);
}

function onFocus(tell: () => void): () => void {
  const events = ['focusin', 'focusout'];
  for (const event of events) document.addEventListener(event, tell);
  return () => {
    for (const event of events) document.removeEventListener(event, tell);
  };
}

function hasRange({ range }: SubnetText): boolean {
  return range.trim() !== '';
}

function hasType({ kind, instanceType, name }: GroupText): boolean {
  return instanceType.trim() !== '' || (kind === 'fargate' && name.trim() !== '');
}

function titleOf(
  words: { readonly title: string; readonly nowSubnets: string; readonly nowGroups: string },
  hasSubnets: boolean,
  hasGroups: boolean,
): string {
  if (hasSubnets) return words.nowGroups;
  return hasGroups ? words.nowSubnets : words.title;
}

/** What was imported takes away the button that the keyboard came from. */
function askWhatRuns({ openImport }: typeof import('@/app/keys/page-tools')): void {
  openImport();
  const end = importState.subscribe(({ files }) => {
    if (files !== undefined) return;
    end();
    setTimeout(() => {
      if (document.activeElement === document.body) keepKeyboard();
    });
  });
}

/** Nothing is known of the subnets: the page says how large they have to be. */
function askWhatIsNeeded(): void {
  actions.edit((text) => withNewZones(text));
  actions.look({ question: 'needs' });
  requestAnimationFrame(() => focusAnswer());
}

/** Neither edited, nor taken back to what it was. */
function isJustOpened(): boolean {
  const { past, future } = planner.getState().history;
  return past.length === 0 && future.length === 0;
}

/** A link asks for a VPC to be split and has no subnets: they are proposed in its zones. */
function splitWhatIsNeeded(): void {
  const { zones } = vpcWishes(planner.getState().view.vpc);
  const read = readZones(zones ?? '');
  actions.edit((text) => withNewZones(text, read.ok ? read.zones : undefined));
  actions.look({ question: 'needs' });
}

/** What was chosen or pasted takes away the button that the keyboard came from: it goes on to what is next. */
function keepKeyboard(): void {
  const { answer, text } = planner.getState();
  if (answer.status !== 'empty') requestAnimationFrame(() => focusAnswer());
  else if (text.groups.some(hasType)) startRow('subnets');
}

function StartRow({ list }: { readonly list: RowList }) {
  const { ways } = useAllMessages().notices.empty;
  return <Way {...ways[list]} onChoose={() => startRow(list)} />;
}

interface WayProps {
  readonly title: string;
  readonly text: string;
  readonly hasDialog?: boolean;
  readonly onChoose: () => void;
}

function Way({ title, text, hasDialog = false, onChoose }: WayProps) {
  return (
    <button
      type="button"
      aria-haspopup={hasDialog ? 'dialog' : undefined}
      onClick={onChoose}
      className="flex min-h-13 items-center gap-3 rounded-lg border border-line px-3 py-2 text-left hover:bg-hover"
    >
      <span className="min-w-0 flex-1">
        <span className="block text-13 font-semibold">{title}</span>
        <span className="block text-12 text-muted">{text}</span>
      </span>
      <ChevronRightIcon className="size-3.5 shrink-0 text-accent" />
    </button>
  );
}

function Examples() {
  const { notices, shell } = useAllMessages();
  return (
    <div className="mt-4 flex flex-wrap items-baseline gap-x-2 text-13 text-muted">
      <p>{notices.empty.orExample}</p>
      <ul className="flex flex-wrap gap-x-2 max-sm:basis-full max-sm:flex-col">
        {EXAMPLES.map((id, index) => (
          <li key={id} className="inline-flex items-center gap-x-2">
            {index > 0 && (
              <span className="max-sm:hidden" aria-hidden="true">
                ·
              </span>
            )}
            <TextButton
              onClick={() => {
                actions.replacePlan(presetText(id));
                keepKeyboard();
              }}
            >
              {shell.presets[id]}
            </TextButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
