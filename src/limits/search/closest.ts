import type { InstanceType } from '@/limits/instance-type';
import { allInstanceTypes } from '@/limits/lookup';
import { editDistance } from './edit-distance';

const LONGEST_NAME = 40;

interface Candidate {
  readonly type: InstanceType;
  readonly ranks: readonly number[];
}

/**
 * Instance types whose names are nearest to one that the table lacks: those that it is the
 * beginning of first, then those with the fewest letters to change; among equals the same family,
 * then the same size, then the same letter, the nearest generation, the nearest size, and the
 * table's order.
 * @param name as typed
 * @param most how many to return at most
 * @returns closest first; empty when nothing is near (more than half of the letters would change)
 */
export function closestInstanceTypes(name: string, most = 3): readonly InstanceType[] {
  const typed = name.trim().toLowerCase();
  if (typed === '' || typed.length > LONGEST_NAME) return [];
  const furthest = Math.max(2, Math.ceil(typed.length / 2));
  const near: Candidate[] = [];
  for (const type of allInstanceTypes()) {
    const begins = type.name.startsWith(typed);
    const distance = begins ? 0 : editDistance(typed, type.name, furthest);
    if (distance === undefined) continue;
    near.push({ type, ranks: [distance, ...tieRanks(typed, type.name)] });
  }
  return near
    .sort(compareRanks)
    .slice(0, most)
    .map((candidate) => candidate.type);
}

function tieRanks(typed: string, name: string): number[] {
  const [typedFamily = '', typedSize = ''] = typed.split('.');
  const [family = '', size = ''] = name.split('.');
  const [typedLetters, typedGeneration] = lettersAndGeneration(typedFamily);
  const [letters, generation] = lettersAndGeneration(family);
  return [
    family === typedFamily ? 0 : 1,
    size === typedSize ? 0 : 1,
    letters === typedLetters ? 0 : 1,
    Math.abs(generation - typedGeneration),
    Math.abs(timesXlarge(size) - timesXlarge(typedSize)),
  ];
}

function timesXlarge(size: string): number {
  const [, times = '0'] = /^(\d+)/.exec(size.replace(/^xlarge/, '1')) ?? [];
  return Number(times);
}

function lettersAndGeneration(family: string): [letters: string, generation: number] {
  const [, letters = '', digits = ''] = /^(\D*)(\d*)/.exec(family) ?? [];
  return [letters, Number(digits)];
}

function compareRanks(a: Candidate, b: Candidate): number {
  for (const [i, rank] of a.ranks.entries()) {
    const difference = rank - (b.ranks[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
