import { useMessages } from '@/store';
import { GroupsCard } from '@/ui/inputs/groups/groups-card';
import { SubnetsCard } from '@/ui/inputs/subnets/subnets-card';
import { useWide } from '@/ui/shared/browser';
import { lazyPart } from '@/ui/shared/lazy';
import { CARD } from '@/ui/shared/look';
import { CniCard } from './cni-card';

const Requirements = lazyPart(
  () => import('./requirements').then((module) => module.Requirements),
  {
    part: 'details',
    place: 'min-h-12',
  },
);

/** The plan's form: cards in a column, or one card of folding sections on a narrow page. */
export function Inputs() {
  const wide = useWide();
  const { form } = useMessages();
  return (
    <section aria-label={form.inputs} className={wide ? 'grid grid-cols-1 gap-3' : CARD}>
      <SubnetsCard />
      <CniCard />
      <GroupsCard />
      <Requirements />
    </section>
  );
}
