import { useMessages, usePlanner } from '@/store/use-planner';
import { PlanField } from '@/ui/shared/plan-field/plan-field';
import { InputSection } from './input-section';

export function ClusterPodsCard() {
  const pods = usePlanner((state) => state.text.clusterPods);
  const words = useMessages().form.clusterPods;
  return (
    <InputSection
      title={words.title}
      hint={words.hint}
      summary={words.summary(pods)}
      owns={(path) => path.part === 'plan' && path.field === 'clusterPods'}
    >
      <PlanField
        path={{ part: 'plan', field: 'clusterPods' }}
        label={words.label}
        layout="row"
        numeric
      />
    </InputSection>
  );
}
