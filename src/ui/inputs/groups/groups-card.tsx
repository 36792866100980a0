import { useMemo, useState } from 'react';
import { hasNumbers } from '@/store/document/answer';
import type { MaxPodsBasis } from '@/store/form/type-limits';
import { useMessages, usePlanner } from '@/store/use-planner';
import { InputSection } from '@/ui/inputs/input-section';
import { AddRowButton } from '@/ui/inputs/rows/add-row-button';
import { TextButton } from '@/ui/shared/controls/button';
import { lazyPart } from '@/ui/shared/lazy';
import { PasteIcon } from '@/ui/shared/look/icons';
import { EveryNode, isEveryNodeField } from './every-node';
import { GROUP_COLUMNS, GroupRow } from './group-row';

const PasteDialog = lazyPart(async () => (await import('./paste-dialog')).PasteDialog, {
  part: 'paste',
});

export function GroupsCard() {
  const rows = usePlanner((state) => state.text.groups);
  const nodes = usePlanner(({ answer }) => (hasNumbers(answer) ? answer.usage.totals.nodes : 0));
  const pods = usePlanner(({ answer }) => (hasNumbers(answer) ? answer.usage.totals.podsAsked : 0));
  const basis = useMaxPodsBasis();
  const [pasted, setPasted] = useState<string>();
  const words = useMessages().form.groups;
  return (
    <InputSection
      title={words.title}
      hint={words.hint(nodes, pods)}
      summary={words.hint(nodes, pods)}
      owns={(path) =>
        path.part === 'group' ||
        path.part === 'own-settings' ||
        isEveryNodeField(path) ||
        (path.part === 'plan' && path.field === 'groups')
      }
      startsOpen
    >
      {rows.length > 0 && (
        <div className={`mb-1 grid gap-1.5 text-12 text-muted ${GROUP_COLUMNS}`}>
          <span className="truncate">{words.type}</span>
          <span>{words.nodes}</span>
          <span className="col-span-3">{words.podsPerNode}</span>
        </div>
      )}
      <ul className="grid grid-cols-1 gap-2">
        {rows.map((row, index) => (
          <GroupRow
            key={row.id}
            row={row}
            place={index + 1}
            isLast={index === rows.length - 1}
            basis={basis}
            onPasteRows={setPasted}
          />
        ))}
      </ul>
      {rows.length > 0 && <p className="mt-1.5 text-12 text-muted">{words.limitsLegend}</p>}
      <div className="mt-1 flex flex-wrap gap-x-4" data-print="no">
        <AddRowButton list="groups">{words.add}</AddRowButton>
        <TextButton onClick={() => setPasted('')}>
          <PasteIcon className="size-3.5" />
          {words.paste}
        </TextButton>
      </div>
      <EveryNode />
      {pasted !== undefined && (
        <PasteDialog startText={pasted} onClose={() => setPasted(undefined)} />
      )}
    </InputSection>
  );
}

function useMaxPodsBasis(): MaxPodsBasis {
  const prefixDelegation = usePlanner((state) => state.text.prefixDelegation);
  const managedCap = usePlanner((state) => state.text.managedCap);
  const maxEni = usePlanner((state) => state.reading.parts.settings.maxEni);
  const customNetworking = usePlanner((state) => state.text.networking.customNetworking);
  const ipFamily = usePlanner((state) => state.text.networking.ipFamily);
  return useMemo(
    () => ({ prefixDelegation, managedCap, maxEni, customNetworking, ipFamily }),
    [prefixDelegation, managedCap, maxEni, customNetworking, ipFamily],
  );
}
