import { type RefObject, useMemo, useRef, useState } from 'react';
import type { ImportAnswers } from '@/import/plan-rows/import-answers';
import type { ImportHow } from '@/import/plan-rows/join-rows';
import { planFromImport } from '@/import/plan-rows/plan-from-import';
import type { Imported } from '@/import/summary/imported';
import { TYPE_LOOKUP } from '@/limits';
import { EMPTY_PLAN_TEXT, exampleOf, isBlankGroup, isBlankSubnet, type PlanText } from '@/plan';
import { privatePlan } from '@/store/address/private-plan';
import { actions, planner, useAllMessages, usePlanner } from '@/store/use-planner';
import { Button } from '@/ui/shared/controls/button';
import { Dialog } from '@/ui/shared/controls/dialog';
import { announce } from '@/ui/shared/spoken/announcer';
import { Commands } from './commands';
import { keepFiles, openImport } from './import-state';
import { isLong, nameOfPasted } from './long-paste';
import { Questions } from './questions';
import { Rows } from './rows';
import { Told } from './told';
import { type ImportReading, useImported } from './use-imported';

export interface ImportDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** One box for what people have in hand; what was read of it is shown before the plan takes it. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const { importDialog: words } = useAllMessages();
  const [text, setText] = useState('');
  const reading = useImported(text, files);
  const foremost = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      onClose={onClose}
      title={words.title}
      description={words.description}
      closeLabel={words.close}
      isWide
      onSend={() => foremost.current?.click()}
    >
      <div className="grid grid-cols-1 gap-4 wide:grid-cols-[22.25rem_minmax(0,1fr)] wide:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <textarea
            aria-label={words.field}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              if (!isLong(pasted)) return;
              event.preventDefault();
              openImport([new File([pasted], nameOfPasted(files, words.pastedText))]);
            }}
            placeholder={words.placeholder}
            spellCheck={false}
            autoComplete="off"
            rows={10}
            wrap="off"
            className="block w-full resize-y rounded-md border border-field-line bg-surface px-3 py-2 font-mono text-12 hover:border-muted"
          />
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Files files={files} />
            <Button
              onClick={() => {
                setText('');
                keepFiles([]);
              }}
            >
              {words.clear}
            </Button>
            <span className="ml-auto text-12 text-muted" aria-live="polite">
              {reading.status === 'read' &&
                text !== '' &&
                words.lines(text.split('\n').length, reading.imported.formats.length)}
            </span>
          </div>
        </div>
        <div className="min-w-0 row-span-2" aria-live="polite">
          <Found reading={reading} foremost={foremost} onClose={onClose} />
        </div>
        <Commands />
      </div>
    </Dialog>
  );
}

function Files({ files }: { readonly files: readonly File[] }) {
  const { importDialog: words } = useAllMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{words.choose}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          openImport([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {files.map((file) => (
        <Button
          key={file.name}
          aria-label={words.removeFile(file.name)}
          onClick={() => keepFiles(files.filter((other) => other !== file))}
        >
          <span className="max-w-72 truncate">{file.name}</span> ×
        </Button>
      ))}
    </>
  );
}

interface OfferedProps {
  /** Takes what was read in the way that is offered first. */
  readonly foremost: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

interface FoundProps extends OfferedProps {
  readonly reading: ImportReading;
}

function Found({ reading, ...offered }: FoundProps) {
  const { importDialog: words, importWords, shell } = useAllMessages();
  switch (reading.status) {
    case 'empty':
      return null;
    case 'reading':
      return <p className="text-13 text-muted">{words.reading}</p>;
    case 'too-slow':
      return <p className="text-13 text-bad">{words.tooSlow}</p>;
    case 'failed':
      return <p className="text-13 text-bad">{shell.later.failed('file')}</p>;
    case 'read': {
      const { imported } = reading;
      if (imported.refuse !== undefined) {
        return (
          <div className="text-13">
            <p className="font-medium text-bad">{importWords.refusal(imported.refuse)}</p>
            <ul className="mt-1 pl-4 text-12 text-muted">
              {imported.warnings.map((warning) => (
                <li key={`${warning.code} ${warning.count}`}>{importWords.warning(warning)}</li>
              ))}
            </ul>
          </div>
        );
      }
      return <Offer imported={imported} {...offered} />;
    }
  }
}

interface OfferProps extends OfferedProps {
  readonly imported: Imported;
}

function Offer({ imported, foremost, onClose }: OfferProps) {
  const { importDialog: words } = useAllMessages();
  const current = usePlanner((state) => state.text);
  const [answers, setAnswers] = useState<ImportAnswers>({ isFollowing: privatePlan.isHidden });
  const isFresh = exampleOf(current) !== undefined || isBlank(current);
  const how: ImportHow = isFresh ? 'replace' : 'add';
  const made = useMemo(() => {
    const planOf = (given: ImportAnswers, way: ImportHow) =>
      planFromImport(imported, baseOf(current, way, isFresh), way, given, TYPE_LOOKUP);
    return { planOf, plan: planOf(answers, how) };
  }, [imported, current, isFresh, how, answers]);
  const take = (way: ImportHow) => {
    const { text } = made.planOf(answers, way);
    privatePlan.isHidden = true;
    if (way === 'replace') actions.replacePlan(text);
    else actions.edit(() => text);
    announce(words.done);
    onClose();
  };
  const isEmpty = made.plan.text === planner.getState().text;
  return (
    <div className="grid grid-cols-1 gap-4">
      <Told imported={imported} plan={made.plan} />
      <Questions
        questions={made.plan.questions}
        answers={answers}
        onAnswer={setAnswers}
        planWith={(given) => made.planOf(given, how).text}
      />
      <Rows {...made.plan} />
      <p className="text-12 text-muted">
        {words.note} {words.privacy}
      </p>
      <div className="sticky bottom-0 border-t border-line bg-raised py-3">
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            ref={isFresh ? undefined : foremost}
            look={isFresh ? 'plain' : 'primary'}
            disabled={isEmpty}
            onClick={() => take('add')}
          >
            {words.add}
          </Button>
          <Button
            ref={isFresh ? foremost : undefined}
            look={isFresh ? 'primary' : 'plain'}
            disabled={isEmpty}
            onClick={() => take('replace')}
          >
            {words.replace}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Nothing of an example is kept in place of what the import lacks. */
function baseOf(current: PlanText, how: ImportHow, isFresh: boolean): PlanText {
  return how === 'replace' && isFresh ? EMPTY_PLAN_TEXT : current;
}

function isBlank({ subnets, groups }: PlanText): boolean {
  return subnets.every(isBlankSubnet) && groups.every(isBlankGroup);
}
