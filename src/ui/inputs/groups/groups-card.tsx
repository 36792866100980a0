import { useMemo, useState } from 'react';
import { useMessages, usePlanner } from '@/store';
import type { MaxPodsBasis } from '@/store/form';
import { nodesAndPods } from '@/store/rows';
import { CardFooter } from '@/ui/inputs/card-footer';
import { InputSection } from '@/ui/inputs/input-section';
import { AddRowButton } from '@/ui/inputs/rows/add-row-button';
import { TextButton } from '@/ui/shared/controls';
import { ClusterPodsRow } from './cluster-pods-row';
import { isEveryNodeField, useEveryNode } from './every-node';
import { GROUP_COLUMNS, GroupRow } from './group-row';
import { PasteDialog } from './paste';

export function GroupsCard() {
  const rows = usePlanner((state) => state.text.groups);
  const basis = useMaxPodsBasis();
  const everyNode = useEveryNode();
  const [pasted, setPasted] = useState<string>();
  const words = useMessages().form.groups;
  const counted = usePlanner((state) => words.hint(...nodesAndPods(state)));
  return (
    <InputSection
      title={words.title}
      hint={counted}
      summary={counted}
      owns={(path) =>
        path.part === 'group' ||
        path.part === 'own-settings' ||
        isEveryNodeField(path) ||
        (path.part === 'plan' && (path.field === 'groups' || path.field === 'clusterPods'))
      }
      startsOpen
    >
      {rows.length > 0 && (
        <div className={`mb-1 grid gap-1.5 text-12 text-muted ${GROUP_COLUMNS}`}>
          <span className="truncate" title={`${words.type}: ${words.limitsHead}`}>
            <span className="font-medium">{words.typeHead}</span> · {words.limitsHead}
          </span>
          <span className="text-right">{words.nodes}</span>
          <span className="text-right" title={words.podsPerNode}>
            {words.podsHead}
          </span>
        </div>
      )}
      <ul className="grid grid-cols-1 gap-1.5">
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
      <ClusterPodsRow />
      <CardFooter fold={everyNode}>
        <AddRowButton list="groups" label={words.addNamed}>
          {words.add}
        </AddRowButton>
        <TextButton onClick={() => setPasted('')}>{words.paste}</TextButton>
      </CardFooter>
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
