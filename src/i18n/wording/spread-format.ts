import { formatCount } from './number-format';

/** 30 · 10–20, where not all are alike */
export function formatSpread({ least, most }: { readonly least: number; readonly most: number }) {
  return least === most ? formatCount(most) : `${formatCount(least)}–${formatCount(most)}`;
}
