import type { VerdictKind } from '@/engine';
import type { RunVerdict, SettingsFit } from '@/engine/over-time';

/** Where settings are judged. */
const PLACES = ['atRest', 'run', 'minimal'] as const;
type FitPlace = (typeof PLACES)[number];

/** A verdict for each; left out where nothing was run. */
export type SettingsKinds = { readonly atRest: VerdictKind } & {
  readonly [Place in 'run' | 'minimal']?: RunVerdict['kind'] | undefined;
};

export function kindsOf({ verdict, run, minimal }: SettingsFit): SettingsKinds {
  return { atRest: verdict.kind, run: run?.kind, minimal: minimal?.kind };
}

interface FitPart {
  readonly kind: VerdictKind;
  readonly of: readonly FitPlace[];
}

/** Neighbours with one verdict are told together. */
export function fitParts(kinds: SettingsKinds): readonly FitPart[] {
  const parts: { kind: VerdictKind; of: FitPlace[] }[] = [];
  for (const place of PLACES) {
    const kind = kinds[place];
    if (kind === undefined || kind === 'unknown') continue;
    const last = parts.at(-1);
    if (last?.kind === kind) last.of.push(place);
    else parts.push({ kind, of: [place] });
  }
  return parts;
}
