// Nodes at rest are remembered by all that they depend on: each field of their design is in the key.
import type { NodeDesign } from '@/engine/model';
import type { Mutant } from '../mutant';

const FIELDS: Readonly<Record<keyof NodeDesign, true>> = {
  kind: true,
  mode: true,
  keeper: true,
  unit: true,
  slotsPerEni: true,
  primarySlots: true,
  usableEnis: true,
  primaryCarries: true,
  needsFirstEni: true,
  trunk: true,
  unmanagedEnis: true,
  maxPods: true,
  target: true,
  warmPrefixes: true,
  canJoin: true,
  enisLie: true,
  attachedPods: true,
  strayEnis: true,
  branchPods: true,
  branchLimit: true,
  cardEnis: true,
  multiNicPods: true,
};

export const DESIGN_KEY_MUTANTS: readonly Mutant[] = Object.keys(FIELDS).map((field) => ({
  what: `nodes that differ in ${field} are taken for one`,
  file: 'src/engine/at-rest/kinds/rest.ts',
  find: 'JSON.stringify(design)',
  replace: `JSON.stringify({ ...design, ${field}: undefined })`,
  guard: 'tests/unit/engine/at-rest/kinds/remembered-nodes.test.ts',
}));
