import { useMessages } from '@/store/use-planner';
import { CARD } from '@/ui/shared/card';
import { useWide } from '@/ui/shared/use-wide';
import { ClusterPodsCard } from './cluster-pods-card';
import { CniCard } from './cni-card';
import { GroupsCard } from './groups-card';
import { SubnetsCard } from './subnets-card';

/** The plan's form: cards in a column, or one card of folding sections on a narrow page. */
export function Inputs() {
  const wide = useWide();
  const { form } = useMessages();
  return (
    <section aria-label={form.inputs} className={wide ? 'grid grid-cols-1 gap-4' : CARD}>
      <SubnetsCard />
      <CniCard />
      <GroupsCard />
      <ClusterPodsCard />
    </section>
  );
}
