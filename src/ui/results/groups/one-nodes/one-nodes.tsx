import { useDeferredValue, useMemo } from 'react';
import {
  type ClusterPlan,
  compareSettings,
  distinctSettings,
  type GroupUsage,
  heldOnOneNode,
  type NodeStairs,
  rulingSettings,
  type SettingsOutcome,
  type SettingVariantName,
  stairsUnder,
} from '@/engine';
import { settingName } from '@/i18n/texts';
import { type Answered, judgePlan, oneNodeText, type PlanText, parsePlan } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import { planSources } from '@/store/document';
import { StairsFigure } from '@/ui/results/groups/stairs/node-stairs';
import { stairsView } from '@/ui/results/groups/stairs/stairs-view';
import { SelectBox } from '@/ui/shared/controls';
import { CARD } from '@/ui/shared/look';

/** What can be said of the nodes of the form before there are subnets; nothing while it can’t be read. */
export function OneNodes() {
  const text = useDeferredValue(usePlanner((state) => state.text));
  const answered = useMemo(() => nodesAlone(text), [text]);
  return answered?.usage.groups.map((group) => (
    <OneNode key={group.label} group={group} answered={answered} />
  ));
}

/** `undefined` while the form can’t be read, or its groups can’t be. */
function nodesAlone(text: PlanText): Answered | undefined {
  const sources = planSources();
  const parsed = parsePlan(oneNodeText(text), sources);
  return parsed.ok ? judgePlan(parsed.plan, sources) : undefined;
}

interface OneNodeProps {
  readonly group: GroupUsage;
  readonly answered: Answered;
}

const OTHER_MODE = 'other-mode' as const;
const NOTHING_BESIDE: { readonly value: Beside } = { value: OTHER_MODE };

type Beside = SettingVariantName | typeof OTHER_MODE;

function OneNode({ group, answered: { cluster } }: OneNodeProps) {
  const messages = useAllMessages();
  const { asked, proof } = messages;
  const words = proof.nodeGroups;
  const chosen = usePlanner(({ view }) => view.beside);
  const found = useMemo(() => heldOnOneNode(cluster, group), [cluster, group]);
  const besides = useMemo(() => usualBeside(cluster, group), [cluster, group]);
  if (found === undefined) return null;
  const options: readonly { readonly value: Beside; readonly label: string }[] = [
    ...(found.otherMode ? [{ value: OTHER_MODE, label: words.mode[found.otherMode.mode] }] : []),
    ...besides.map(({ variant, settings }) => ({
      value: variant,
      label: settingName(settings, messages),
    })),
  ];
  const { value } = options.find((each) => each.value === chosen) ?? options[0] ?? NOTHING_BESIDE;
  const beside = besides.find(({ variant }) => variant === value)?.settings;
  const other = beside ? stairsUnder(cluster, group.label, beside) : found.otherMode;
  const view = stairsView({ planned: found.planned, otherMode: other }, group);
  if (view === undefined) return null;
  const ownName = readsSettings(group)
    ? settingName(cluster.settings, messages)
    : words.mode[found.planned.mode];
  const otherName = beside ? settingName(beside, messages) : other && words.mode[other.mode];
  const told = (name: string, stairs: NodeStairs) => `${name}: ${asked.heldAlone(stairs)}`;
  return (
    <section
      aria-label={words.stairs.one(group.label)}
      className={`${CARD} px-4 py-5 text-13 sm:px-5`}
    >
      <h2 className="text-18 font-semibold">{words.stairs.one(group.label)}</h2>
      <p className="mt-1 mb-4 text-muted">{asked.maxPodsByMode(found)}</p>
      <StairsFigure
        view={view}
        sentence={told(ownName, found.planned)}
        planned={ownName}
        other={otherName}
        isOfOtherSettings={beside !== undefined}
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {options.length > 1 && (
          <SelectBox
            label={words.stairs.beside}
            layout="row"
            value={value}
            options={options}
            onChange={(next) => actions.look({ beside: next === OTHER_MODE ? '' : next })}
          />
        )}
        {other && otherName && <p className="text-muted">{told(otherName, other)}</p>}
      </div>
    </section>
  );
}

/** Settings other than the plan’s own, each once; none where the nodes don’t read them. */
function usualBeside(cluster: ClusterPlan, group: GroupUsage): readonly SettingsOutcome[] {
  if (!readsSettings(group)) return [];
  const own = rulingSettings(cluster.settings);
  return distinctSettings(compareSettings(cluster)).filter(
    ({ settings }) => rulingSettings(settings) !== own,
  );
}

/** Only ipamd on Linux nodes with IPv4 pods does. */
function readsSettings({ kind, mode }: GroupUsage): boolean {
  return kind === 'linux' && mode !== 'ipv6';
}
