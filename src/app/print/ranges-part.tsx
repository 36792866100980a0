import { foundSoFar } from '@/i18n/questions';
import { turningsTold } from '@/i18n/texts';
import { hasRanges, rangedInputs } from '@/plan';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold, useSimulation } from '@/store/simulation';
import { Rich } from '@/ui/shared/look';
import { ReportPart } from '@/ui/shared/paper';

/** Of a plan with ranges: which end all is counted at, what both come to, and where the verdict turns. */
export function RangesPart({ answer }: { readonly answer: AnswerWithNumbers }) {
  const words = useAllMessages().asked.turning;
  const told = useSimulation((state) => state.turning);
  const { scenario } = useRunTold(answer);
  if (!hasRanges(answer.plan)) return null;
  const inputs = rangedInputs(answer.plan);
  const found = foundSoFar(told);
  const points = found?.overTime ?? found?.atRest;
  const lines = [
    words.counted(inputs),
    ...(points === undefined
      ? [words.waits]
      : (['low', 'high'] as const).map((end) =>
          words.end(inputs, end, words.state(points[end], scenario)),
        )),
    ...(found ? turningsTold(found, scenario).flatMap(words.sentences) : []),
    ...(found !== undefined && found.overTime === undefined ? [words.notRun] : []),
  ];
  return (
    <ReportPart title={words.title}>
      {lines.map((line) => (
        <p key={line} className="mt-1.5">
          <Rich text={line} />
        </p>
      ))}
    </ReportPart>
  );
}
