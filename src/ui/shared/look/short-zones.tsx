import { usePlanner } from '@/store';
import { hasNumbers } from '@/store/document';
import { wholeNames } from './whole-names';

/** `ap-northeast-2a`, a local zone `us-west-2-lax-1a`: the Region's name up to its number. */
const ZONE = /^([a-z]{2}(?:-[a-z]+)+-)\d+(?:-[a-z]+-\d+)?[a-z]$/;

/** What the names of all zones begin with, as AWS names them; `''` where one is named otherwise. */
export function sharedRegion(zones: readonly string[]): string {
  const [region = '', ...others] = new Set(zones.map((zone) => ZONE.exec(zone)?.[1] ?? ''));
  return others.length === 0 ? region : '';
}

/** The text with the shortest endings that tell its zones apart: `2a`. The Region's own name stays. */
export function withoutRegion(text: string, region: string): string {
  return region === ''
    ? text
    : text.replace(new RegExp(`(?<![\\w-])${region}(?=\\d+[a-z-])`, 'g'), '');
}

/** Names the zones of the plan by their endings, where there is little room. */
export function useShortZones(): (text: string) => string {
  const region = usePlanner(({ answer }) =>
    hasNumbers(answer) ? sharedRegion(answer.cluster.subnets.map(({ zone }) => zone)) : '',
  );
  return (text) => withoutRegion(text, region);
}

/** Words in which zones have short names; whole where they are pointed at, and for screen readers. */
export function ShortZones({ text }: { readonly text: string }) {
  const short = useShortZones()(text);
  if (short === text) return wholeNames(text);
  return (
    // What is heard alone is cut with what is seen: it would else widen the page.
    <span className="relative">
      <span aria-hidden="true" title={text}>
        {wholeNames(short)}
      </span>
      <span className="sr-only">{text}</span>
    </span>
  );
}
