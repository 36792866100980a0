import { memo } from 'react';
import { QUESTIONS, type Question } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { LostRuns } from '@/ui/results/lost-runs';
import { GrowthPicture } from '@/ui/results/pictures/growth/growth-picture';
import { NeedsPicture } from '@/ui/results/pictures/needs';
import { SettingsPicture } from '@/ui/results/pictures/settings/settings-picture';
import { SubnetsPicture } from '@/ui/results/pictures/subnets/subnets-picture';
import { TimelinePicture } from '@/ui/results/pictures/timeline/timeline-picture';
import { ZoneLossPicture } from '@/ui/results/pictures/zone-loss/zone-loss-picture';
import { Tabs } from '@/ui/shared/controls';
import { CARD } from '@/ui/shared/look';
import { KeptHeight } from './kept-height';
import { QuestionCell } from './question-cell';
import { runIfAsked } from './run-if-asked';
import { useQuestionCell } from './use-question-cell';

/** One question a cell, each answered by a verdict and one number; below, the picture of the chosen one. */
export const Questions = memo(function Questions({
  answer,
}: {
  readonly answer: AnswerWithNumbers;
}) {
  const { charts } = useAllMessages();
  const chosen = usePlanner((state) => state.view.question);
  return (
    <section aria-label={charts.label} className={CARD}>
      <Tabs
        label={charts.label}
        selected={chosen}
        onSelect={(question) => actions.look({ question })}
        onPress={runIfAsked}
        items={QUESTIONS.map((id) => ({ id, label: <Cell question={id} answer={answer} /> }))}
      >
        <LostRuns />
        <KeptHeight key={chosen} question={chosen} answer={answer}>
          <Picture question={chosen} answer={answer} />
        </KeptHeight>
      </Tabs>
    </section>
  );
});

interface OfQuestionProps {
  readonly question: Question;
  readonly answer: AnswerWithNumbers;
}

/** Each time that more is known of a question, this alone is drawn again. */
function Cell({ question, answer }: OfQuestionProps) {
  return <QuestionCell cell={useQuestionCell(question, answer)} />;
}

const Picture = memo(function Picture({ question, answer }: OfQuestionProps) {
  switch (question) {
    case 'at-rest':
      return <SubnetsPicture answer={answer} />;
    case 'growth':
      return <GrowthPicture answer={answer} />;
    case 'scenario':
      return <TimelinePicture />;
    case 'needs':
      return <NeedsPicture answer={answer} />;
    case 'settings':
      return <SettingsPicture answer={answer} />;
    case 'zone-loss':
      return <ZoneLossPicture answer={answer} />;
  }
});
