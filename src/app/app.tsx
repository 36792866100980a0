import { Header } from '@/app/header/header';
import { useMessages, usePlanner } from '@/store';
import { hasNotes, hasNumbers } from '@/store/document';
import { ErrorSummary, Inputs } from '@/ui/inputs';
import { AnswerCard, Proof } from '@/ui/results';
import { useWide } from '@/ui/shared/browser';
import { Fetched, lazyPart } from '@/ui/shared/lazy';
import { classes } from '@/ui/shared/look';
import { useFormIsUp } from '@/ui/shared/plan-field';
import { Announcer } from '@/ui/shared/spoken';
import { ANSWER_ID, focusAnswer } from './answer-place';
import { FormSheet } from './form-sheet/form-sheet';
import { pageTools } from './keys';
import { LostParts } from './notices/lost-parts';
import { paper } from './print/paper';

const DraftsNotice = lazyPart(
  () => import('@/app/notices/drafts-notice').then((module) => module.DraftsNotice),
  { part: 'panel' },
);
const EmptyState = lazyPart(
  () => import('@/app/notices/empty-state').then((module) => module.EmptyState),
  {
    part: 'panel',
  },
);
const Footer = lazyPart(() => import('./footer').then((module) => module.Footer), {
  part: 'panel',
  place: 'min-h-24',
});
const LinkNotice = lazyPart(
  () => import('@/app/notices/link-notice').then((module) => module.LinkNotice),
  {
    part: 'link',
    place: 'min-h-28 sm:min-h-17',
  },
);

/** The page: the form beside the answer and its proof, or under them as a sheet. */
export function App() {
  const wide = useWide();
  const hasSums = usePlanner((state) => hasNumbers(state.answer));
  const draftsLost = usePlanner((state) => state.draftsLost);
  const hasNotice = usePlanner((state) => state.linkNotice !== undefined);
  return (
    <>
      <SkipLink />
      <Header />
      {/* The foot begins below the first screen: what comes later pushes nothing that is seen. Where
          nothing comes later a wide page has it on the first screen. */}
      <main
        className={classes(
          'mx-auto max-w-[90rem] px-3 py-3 sm:px-4 sm:py-4 min-[85rem]:px-5',
          hasSums ? 'min-h-screen' : 'max-wide:min-h-screen wide:min-h-[calc(100dvh-11rem)]',
        )}
      >
        <div className="grid grid-cols-1 gap-2 empty:hidden not-empty:mb-4">
          {hasNotice && <LinkNotice />}
          <LostParts />
          {draftsLost && <DraftsNotice />}
        </div>
        <div className="grid grid-cols-1 items-start gap-3 sm:gap-4 wide:grid-cols-[22.25rem_minmax(0,1fr)] wide:grid-rows-[auto_1fr] min-[85rem]:grid-cols-[24.25rem_minmax(0,1fr)]">
          {wide && (
            <div className="min-w-0 row-span-2">
              <Inputs />
              {hasSums && (
                <div className="mt-3 empty:hidden">
                  <Errors />
                </div>
              )}
            </div>
          )}
          <Answer hasSums={hasSums} />
          {hasSums && <Proof />}
        </div>
      </main>
      <OnceFetched />
      <footer>
        <Footer />
      </footer>
      {!wide && <FormSheet />}
      <Announcer />
    </>
  );
}

/** What prints the page without its report says so too: this stands on paper then. */
const FOOT = 'px-3 pb-3 sm:px-4';

/** On its own, so that nothing else is drawn again when it comes. */
function OnceFetched() {
  return (
    <>
      <Fetched lazy={paper} part="report" place={FOOT}>
        {({ OnPaper }) => <OnPaper />}
      </Fetched>
      <Fetched lazy={pageTools} part="keys" place={FOOT}>
        {({ PageTools }) => <PageTools />}
      </Fetched>
    </>
  );
}

/** A field says what is wrong with it while it is typed in; this says it at any time, and moves nothing. */
function Errors() {
  return usePlanner(({ reading }) => hasNotes(reading)) && <ErrorSummary />;
}

/** Of a plan that was never counted all that it lacks stands in the place of its answer. */
function Answer({ hasSums }: { readonly hasSums: boolean }) {
  const isFormUp = useFormIsUp();
  // A link that was not opened says what can be done.
  const isEmpty = usePlanner(
    ({ answer, linkNotice }) =>
      answer.status === 'empty' && answer.problems.length === 0 && linkNotice?.status !== 'refused',
  );
  return (
    <div id={ANSWER_ID} tabIndex={-1} className="grid grid-cols-1 min-w-0 gap-3 sm:gap-4">
      <AnswerCard />
      {!hasSums && !isFormUp && !isEmpty && <Errors />}
      {isEmpty && <EmptyState />}
    </div>
  );
}

function SkipLink() {
  const { shell } = useMessages();
  return (
    <a
      href={`#${ANSWER_ID}`}
      onClick={(event) => {
        // The part behind # belongs to the plan.
        event.preventDefault();
        focusAnswer();
      }}
      className="absolute -top-16 left-2 z-50 rounded-md bg-accent px-3 py-2 text-13 font-medium text-on-accent focus:top-2"
    >
      {shell.skipToAnswer}
    </a>
  );
}
