import { type RefObject, useMemo, useState } from 'react';
import { type ImportAnswers, type Imported, type ImportHow, planFromImport } from '@/import';
import { TYPE_LOOKUP } from '@/limits';
import { EMPTY_PLAN_TEXT, exampleOf, isBlankGroup, isBlankSubnet, type PlanText } from '@/plan';
import { actions, planner, useAllMessages, usePlanner } from '@/store';
import { privatePlan } from '@/store/address';
import { Button } from '@/ui/shared/controls';
import { announce } from '@/ui/shared/spoken';
import { Afterwards } from './afterwards';
import { Questions } from './questions';
import { Rows } from './rows';
import { Told } from './told';

export interface OfferedProps {
  /** Takes what was read in the way that is offered first. */
  readonly foremost: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

interface OfferProps extends OfferedProps {
  readonly imported: Imported;
}

/** The plan that it makes, with what only the person can answer, and the ways to take it. */
export function Offer({ imported, foremost, onClose }: OfferProps) {
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
    if (way === 'replace') actions.takePlan(text);
    else actions.edit(() => text);
    announce(words.done);
    onClose();
  };
  const { subnets, groups } = made.plan;
  const goes = isBlank(current)
    ? []
    : [
        ...(isFresh && subnets.length === 0 ? [words.exampleGoes.subnets] : []),
        ...(isFresh && groups.length === 0 ? [words.exampleGoes.nodes] : []),
      ];
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
        {words.note}{' '}
        {goes.length > 0 && <span className="font-semibold text-text">{goes.join(' ')} </span>}
        {words.privacy}
      </p>
      <div className="sticky bottom-0 border-t border-line bg-raised py-3">
        {!isEmpty && <Afterwards planOf={(way) => made.planOf(answers, way).text} />}
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
