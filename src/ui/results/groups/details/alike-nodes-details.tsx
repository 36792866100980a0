import type { CniSettings, GroupUsage, LedgerTerm } from '@/engine';
import { warmTargetName } from '@/i18n/texts';
import { useAllMessages, useNumberFormat } from '@/store';
import { RuleLine, RuleSources } from '@/ui/results/drawer/why/rule-list';
import { ledgerRows, rulesOf } from '@/ui/results/drawer/why/why-row';
import { nodePicture } from '@/ui/results/groups/enis/eni-picture';
import { EniRow } from '@/ui/results/groups/enis/eni-slots';
import { TEXT_BUTTON } from '@/ui/shared/controls';
import type { AlikeNodes } from './alike-nodes';
import { Popover } from './popover';

export interface AlikeNodesProps {
  readonly alike: AlikeNodes;
  readonly group: GroupUsage;
  readonly settings: CniSettings;
  /** Not all of the group's nodes hold what they want. */
  readonly isWanted: boolean;
}

/** Nodes that are alike: its ENIs slot by slot, and the sum of what it holds. */
export function AlikeNodesDetails(props: AlikeNodesProps) {
  const { alike, group, isWanted } = props;
  const words = useAllMessages().proof.nodeGroups;
  const { atRest, footprint } = alike.example;
  const picture = nodePicture(footprint.state, atRest.mode, atRest.slotsPerEni);
  const { otherEnis } = footprint.state;
  const hasOthers = Object.values(otherEnis).some((enis) => enis > 0);
  return (
    <div>
      <p className="text-12 font-medium text-muted">
        {(isWanted ? words.kindWanted : words.kind)(alike.nodes, alike.subnets, alike.pods)}
      </p>
      <div className="mt-2 flex flex-col gap-x-8 gap-y-4 @2xl:flex-row @2xl:justify-between">
        <div className="min-w-0">
          <EniRow picture={picture} />
          {hasOthers && <p className="mt-2 text-12 text-muted">{words.otherEnis(otherEnis)}</p>}
        </div>
        <NodeLedger {...props} />
      </div>
      <AlikeNote alike={alike} group={group} />
    </div>
  );
}

function NodeLedger({ alike, group, settings, isWanted }: AlikeNodesProps) {
  const messages = useAllMessages();
  const words = messages.proof.nodeGroups;
  const format = useNumberFormat();
  const { footprint, atRest } = alike.example;
  // Only ipamd on Linux has a target that can be named.
  const target =
    group.kind === 'linux' && atRest.mode !== 'ipv6'
      ? warmTargetName(settings, atRest.mode, messages)
      : undefined;
  const labelOf = ({ term, addresses }: LedgerTerm): string => {
    const name = messages.proof.terms[term];
    if (term === 'eni-primaries') return words.primaries(addresses);
    const isWarm = term === 'warm-addresses' || term === 'warm-prefixes';
    if (!isWarm || target === undefined) return name;
    return `${name}: ${words.warmBy(target, atRest.stop, atRest.usableEnis, group.maxPods)}`;
  };
  const terms = footprint.ledger.filter(
    ({ term, addresses }) =>
      addresses !== 0 || (atRest.mode !== 'ipv6' && (term === 'pods' || term === 'warm-addresses')),
  );
  return (
    <div className="w-full shrink-0 @2xl:w-80">
      <dl>
        {terms.map((term, index) => (
          <div key={term.term} className="flex gap-4 py-0.5">
            <dt className="min-w-0 flex-1">{labelOf(term)}</dt>
            <dd>
              {index > 0 && <span className="text-muted">+ </span>}
              {format.count(term.addresses)}
            </dd>
          </div>
        ))}
        <div className="mt-1 flex gap-4 border-t border-line pt-1 font-semibold">
          <dt className="flex-1">{isWanted ? words.wantedPerNode : words.perNode}</dt>
          <dd>{format.count(footprint.held)}</dd>
        </div>
      </dl>
      <LedgerRules ledger={footprint.ledger} />
    </div>
  );
}

function LedgerRules({ ledger }: { readonly ledger: readonly LedgerTerm[] }) {
  const messages = useAllMessages();
  const words = messages.proof.nodeGroups;
  const rules = rulesOf(ledgerRows(ledger, messages));
  return (
    <Popover
      title={words.rulesTitle}
      trigger={
        <button type="button" className={`${TEXT_BUTTON} mt-1 font-mono text-12`}>
          {rules.join(' · ')}
        </button>
      }
    >
      <div className="flex flex-col gap-1">
        {rules.map((rule) => (
          <RuleLine key={rule} rule={rule} />
        ))}
      </div>
      <RuleSources rules={rules} />
    </Popover>
  );
}

/** Where ipamd's chance or restlessness leaves a range. */
function AlikeNote({ alike, group }: Pick<AlikeNodesProps, 'alike' | 'group'>) {
  const words = useAllMessages().proof.nodeGroups;
  const { footprint, atRest } = alike.example;
  const { held, heldAtLeast, heldInTurn } = footprint;
  if (heldAtLeast === held) return null;
  const range = group.kind === 'auto-mode' ? words.unpublished : words.range;
  const text = atRest.comesToRest ? range(heldAtLeast, held) : words.noRest(heldInTurn, held);
  return <p className="mt-2 text-12 text-muted">{text}</p>;
}
