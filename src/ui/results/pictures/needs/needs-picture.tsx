import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { CONTROL_PLANE_LENGTH, formatCidr, LOAD_BALANCERS_LENGTH } from '@/engine';
import { withoutMarks } from '@/i18n';
import { foundSoFar } from '@/i18n/questions';
import { settingName } from '@/i18n/texts';
import type { NeedsUnder, PlacedBlock, PlanNeeds } from '@/plan';
import { actions, planner, useAllMessages, usePlanner } from '@/store';
import { applyNeeds, applySplit } from '@/store/changes';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { simulationActions, useSimulationOf } from '@/store/simulation';
import { LastAnswer, useLastBeside } from '@/ui/results/last-answer';
import { CAPTION, CAPTION_LINE, CAPTION_TITLE } from '@/ui/results/pictures/frame/caption';
import { FrameActions } from '@/ui/results/pictures/frame/frame-actions';
import { TakeBackButton } from '@/ui/results/pictures/frame/take-back-button';
import {
  canBeAsked,
  isUnasked,
  type UnaskedTold,
  whyUnasked,
} from '@/ui/results/pictures/frame/why-unasked';
import { useAppliedChange } from '@/ui/results/use-applied-change';
import { keyboardToWayBack, useWhyNot } from '@/ui/results/use-button';
import { useWide } from '@/ui/shared/browser';
import { Button, Segmented, TextButton } from '@/ui/shared/controls';
import { lazyPart } from '@/ui/shared/lazy';
import { classes, Rich } from '@/ui/shared/look';
import { HowFar } from './how-far';
import { NeedsKnobs } from './needs-knobs';
import { NeedsSide } from './needs-side';
import { NeedsPlaces, NeedsTable } from './needs-table';
import { needsFinding } from './needs-view';

const VpcDialog = lazyPart(
  () => import('@/ui/results/pictures/needs/vpc/vpc-dialog').then((module) => module.VpcDialog),
  {
    part: 'panel',
  },
);

/** How large the subnets have to be, as the worker has found it; as high while that is not known. */
export function NeedsPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { needs: words, vpc } = useAllMessages();
  const told = useSimulationOf(answer, (state) => state.needs);
  const isSplitting = usePlanner((state) => state.view.vpc !== '');
  const picture = useRef<HTMLDivElement>(null);
  // Here, since the answer is sought anew once it has been used.
  const { applied, apply, takeBack } = useAppliedChange();
  const onUse = (side: NeedsUnder) => apply(words.use, () => applyNeeds(planner, actions, side));
  const undo = applied !== undefined && <TakeBackButton onTakeBack={takeBack} />;
  const last = useLastBeside(told.status === 'known' ? told.found : undefined, answer);
  const isLast = told.status === 'checking' && last !== undefined;
  const found = isLast ? last.value : foundSoFar(told);
  const isKnown = found !== undefined;
  const used = applied && (isKnown ? 'known' : 'sought');
  useEffect(() => {
    // What was pressed goes with the answer that it was used from, and the way back moves with the next.
    if (used === undefined || picture.current === null) return;
    const held = document.activeElement;
    if (held === document.body || held === picture.current) keyboardToWayBack(picture.current);
  }, [used]);
  return (
    <div ref={picture} tabIndex={-1} className="focus-visible:-outline-offset-2">
      <NeedsKnobs answer={answer} />
      {found === undefined ? (
        <Place undo={undo}>
          {isUnasked(told) ? <Unasked told={told} answer={answer} /> : words.searching}
        </Place>
      ) : (
        <LastAnswer isLast={isLast}>
          <KnownNeeds
            needs={found}
            answer={isLast ? last.beside : answer}
            undo={undo}
            onUse={onUse}
          />
        </LastAnswer>
      )}
      <HowFar answer={answer} />
      {isSplitting && (
        <VpcDialog
          answer={answer}
          onUse={(split) => apply(vpc.apply, () => applySplit(planner, actions, split))}
        />
      )}
    </div>
  );
}

function Unasked(props: { readonly told: UnaskedTold; readonly answer: AnswerWithNumbers }) {
  const { questions } = useAllMessages();
  const { told, answer } = props;
  return (
    <>
      {questions.whyNotRun[whyUnasked(told.status, answer)]}
      {canBeAsked(told, answer) && (
        <Button onClick={() => simulationActions.ask('needs')}>{questions.ask}</Button>
      )}
    </>
  );
}

interface PlaceProps {
  readonly children: ReactNode;
  readonly undo: ReactNode;
}

function Place({ children, undo }: PlaceProps) {
  return (
    <div className="flex min-h-100 items-start gap-3 px-4 py-3.5 text-13 text-muted">
      {children}
      <span className="ml-auto">{undo}</span>
    </div>
  );
}

interface KnownNeedsProps {
  readonly needs: PlanNeeds;
  readonly answer: AnswerWithNumbers;
  readonly undo: ReactNode;
  readonly onUse: (side: NeedsUnder) => void;
}

function KnownNeeds({ needs, answer, undo, onUse }: KnownNeedsProps) {
  const messages = useAllMessages();
  const { needs: words } = messages;
  const figure = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const bodyId = useId();
  const { own, other, groups, replicas, requirements } = needs;
  const counted = messages.asked.countedRequirements(requirements);
  if (replicas === 0 && groups.every(({ nodes }) => nodes === 0)) {
    return <Place undo={undo}>{words.noNodes}</Place>;
  }
  const finding = needsFinding(needs, messages);
  const description = [words.description(groups, replicas), ...counted].join(' ');
  const further = own.blocks[0] ?? (typeof other === 'object' ? other.blocks[0] : undefined);
  const zones = further?.subnets.filter(({ use }) => use === 'control-plane').length ?? 0;
  return (
    <figure ref={figure} className="px-4 pt-3.5 pb-4">
      <div className="flex min-h-11 items-start gap-3 max-wide:flex-wrap">
        <div className={classes('min-w-0 flex-1 max-wide:basis-full', CAPTION)}>
          <h3 className={CAPTION_TITLE} title={withoutMarks(finding)}>
            <Rich text={finding} />
          </h3>
          <p className={classes('max-xl:mt-0.5', CAPTION_LINE)} title={description}>
            {description}
          </p>
        </div>
        {undo}
        <FrameActions
          figure={figure}
          name="needs"
          table={{ bodyId, isShown: asTable, onShow: setAsTable }}
        />
      </div>
      <div id={bodyId}>
        {asTable ? (
          <NeedsTable needs={needs} cluster={answer.cluster} />
        ) : (
          <Sides needs={needs} answer={answer} onUse={onUse} />
        )}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-12 text-muted">
        {zones > 0 && (
          <span className="flex items-center gap-1.5">
            <span className="swatch size-2.5 rounded-[2px] bg-chart-reserved" aria-hidden="true" />
            {words.further(LOAD_BALANCERS_LENGTH, CONTROL_PLANE_LENGTH, zones)}
          </span>
        )}
        <TextButton
          className="ml-auto"
          data-print="no"
          onClick={() => actions.look({ vpc: usualVpc(own.blocks[0]) })}
        >
          {messages.vpc.inMyVpc}
        </TextButton>
      </div>
    </figure>
  );
}

/** The range that all subnets fit into, where the plan says whereabouts. */
function usualVpc(block: PlacedBlock | undefined): string {
  return block?.isPlaced ? formatCidr(block.range) : '10.0.0.0/16';
}

type SidesProps = Omit<KnownNeedsProps, 'undo'>;

/** The plan's own settings beside others; on a phone one of the two. */
function Sides({ needs: { own, other, wishes, areSettingsRead }, answer, onUse }: SidesProps) {
  const messages = useAllMessages();
  const { needs: words } = messages;
  const isWide = useWide();
  const [shown, setShown] = useState<'own' | 'other'>('own');
  const colourOf = (zone: string) => {
    const subnet = answer.usage.subnets.find((each) => each.zone === zone);
    return subnet === undefined ? 'var(--muted)' : subnetColour(answer, subnet.label);
  };
  const around = {
    wishes,
    areSettingsRead,
    cluster: answer.cluster,
    colourOf,
    whyNot: useWhyNot(answer),
  };
  const ownSide = (
    <NeedsSide title={words.asPlanned} side={own} onUse={() => onUse(own)} isBest {...around} />
  );
  const others = typeof other === 'object' ? other : undefined;
  const noOther = (
    <p className="text-13 text-muted">{areSettingsRead ? words.noOther : words.noneRead}</p>
  );
  if (other === 'none' && own.rungs.length === 0) return null;
  const otherSide =
    other === 'none' ? (
      <div className="min-w-0">
        {noOther}
        <NeedsPlaces side={own} cluster={answer.cluster} />
      </div>
    ) : others === undefined ? (
      <p className="text-13 text-muted">{words.searchingOther}</p>
    ) : (
      <NeedsSide
        title={words.otherSettings}
        side={others}
        onUse={() => onUse(others)}
        {...around}
      />
    );
  if (isWide) {
    return (
      <div className="mt-2 grid min-h-62 grid-cols-2 gap-4">
        {ownSide}
        {otherSide}
      </div>
    );
  }
  if (other === 'none') {
    return (
      <div className="mt-2 flex min-h-72 flex-col gap-2">
        {ownSide}
        {noOther}
      </div>
    );
  }
  return (
    <div className="mt-2 flex min-h-72 flex-col gap-2">
      <Segmented
        label={words.otherSettings}
        value={shown}
        options={[
          { value: 'own', label: words.asPlanned },
          {
            value: 'other',
            label:
              others === undefined
                ? words.otherSettings
                : settingName(others.settings, messages, around.cluster.settings),
          },
        ]}
        onChange={setShown}
      />
      {shown === 'own' ? ownSide : otherSide}
    </div>
  );
}
