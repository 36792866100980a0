import { zonesToLose } from '@/engine/over-time';
import type { Proof } from '@/i18n/lanes';
import { comparedInPlan, heldUnder } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { changesAtRestOf } from '@/store/derived';
import { useAtRest, useRunTold } from '@/store/simulation';
import { equalAsOne, namesIn } from '@/ui/results/pictures/settings/settings-alike';
import { verdictColumns } from '@/ui/results/pictures/settings/settings-head';
import { useSettings } from '@/ui/results/pictures/settings/settings-picture';
import { settingsProofs, tellsBlocks } from '@/ui/results/pictures/settings/settings-proofs';
import type { SettingsLine } from '@/ui/results/pictures/settings/settings-table';
import { useQuestionCells } from '@/ui/results/questions/use-question-cell';
import { ReportMark, ReportPart, ReportTable } from '@/ui/shared/paper';
import type { PaperPictureProps } from './paper-picture';

/** The plan under other settings, best first, once the answers tell of them. */
export function SettingsOnPaper({ answer, title }: PaperPictureProps) {
  const messages = useAllMessages();
  const { settings: words } = messages.charts;
  const format = useNumberFormat();
  const { settings: cell } = useQuestionCells(answer);
  const { scenario } = useRunTold(answer);
  const compared = useAtRest(answer)?.compared ?? changesAtRestOf(answer).compared;
  const {
    lines: all,
    title: finding,
    order,
    zone,
    hasMinimal,
    isSettled,
  } = useSettings(answer, compared);
  const nodes = comparedInPlan(answer.plan, answer.usage);
  if (nodes !== 'some') {
    return <ReportPart title={title} finding={words.nothing[nodes]} picture={null} />;
  }
  if (cell.tone === 'checking' || all.every(({ tried }) => tried === undefined)) return null;
  const hasZones = zonesToLose(answer.cluster).length > 0;
  const hasBlocks = tellsBlocks(all);
  const required = answer.plan.requirements;
  const around = { scenario, hasMinimal, zone, hasZones, hasBlocks, required };
  const lines = isSettled ? equalAsOne(all, () => false, around, messages) : all;
  const verdicts = verdictColumns(around, messages);
  const costs = ({ tried }: SettingsLine) =>
    tried === undefined
      ? ['–', '–']
      : [format.count(tried.callsInBusiestMinute), words.longest(tried)];
  const held = (line: SettingsLine) => {
    const { outcome } = line;
    const known = heldUnder(line);
    return known === undefined
      ? `– ${words.ofWanted(outcome.held)}`
      : words.heldOf(known, outcome.held);
  };
  return (
    <ReportPart
      title={title}
      finding={finding}
      description={order}
      picture={
        <ReportTable
          heads={[
            words.setting,
            words.held,
            words.calls,
            words.wait,
            ...verdicts.map(([, name]) => name),
          ]}
          rows={lines.map((line) => [
            namesIn(line, words),
            held(line),
            ...costs(line),
            ...settingsProofs(line, around, messages).map((proof, place) => (
              <Told key={verdicts[place]?.[0]} proof={proof} />
            )),
          ])}
        />
      }
    />
  );
}

function Told({ proof }: { readonly proof: Proof | undefined }) {
  return proof === undefined ? '–' : <ReportMark tone={proof.tone} text={proof.text} />;
}
