import { commonZone, type LaneProof, laneViews } from '@/i18n/lanes';
import { hardestZone } from '@/i18n/questions';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRepairs, useRequiredTold, useRunTold, useSimulation } from '@/store/simulation';
import { ReportMark, ReportPart, ReportTable } from '@/ui/shared/paper';

/** What would help, each change with what it was tried against. */
export function Changes({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const { report, lanes: words } = messages;
  const { offered, isChecking } = useRepairs(answer);
  const told = useRunTold(answer);
  const { scenario } = told;
  const run = told.status === 'done' ? told.verdict : undefined;
  const required = useRequiredTold(answer);
  const hardest = useSimulation(({ questions }) => hardestZone(questions['zone-loss']));
  if (offered.length === 0) return null;
  const { cluster, usage } = answer;
  const around = { cluster, usage, run, isChecking, required, scenario };
  const views = laneViews(offered, around, messages);
  const common = commonZone(views, hardest);
  const ways = views
    .flatMap(({ way, others }) => [way, ...others])
    .filter(({ repair }) => repair !== undefined);
  return (
    <ReportPart title={report.changes}>
      <ReportTable
        heads={[report.change, words.atRest, words.scenario(scenario), words.zoneLost(common)]}
        rows={ways.map(({ label, detail, atRest, scenario: inScenario, zoneLoss }) => [
          [label, detail].filter((part) => part !== '').join(' · '),
          <Told key="rest" proof={atRest} />,
          <Told key="scenario" proof={inScenario} />,
          <Told key="zone" proof={zoneLoss} />,
        ])}
      />
    </ReportPart>
  );
}

interface ToldProps {
  readonly proof: LaneProof;
}

function Told({ proof }: ToldProps) {
  const { report } = useAllMessages();
  if (proof === undefined) return '–';
  if (proof === 'checking') return report.notKnown;
  return <ReportMark {...proof} />;
}
