import { useAllMessages } from '@/store';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { IDLE } from '@/ui/results/pictures/subnets/holder-looks';
import {
  drawSquares,
  drawTiles,
  type EniPicture,
  type NodePicture,
  ROUNDING,
  shownEnis,
  TILES_SHOWN,
} from './eni-picture';

const ENIS_SHOWN = 16;

/** The ENIs of one node, slot by slot. */
export function EniRow({ picture }: { readonly picture: NodePicture }) {
  const words = useAllMessages().proof.nodeGroups;
  const { shown, more, alike } = shownEnis(picture.enis, ENIS_SHOWN);
  return (
    <ul aria-label={words.eniPicture} className="flex flex-wrap content-start gap-x-5 gap-y-3">
      {shown.map((eni) => (
        <li key={eni.position}>
          <Eni eni={eni} mode={picture.mode} />
        </li>
      ))}
      {more > 0 && (
        <li className="self-center text-12 text-muted">
          {alike ? words.moreLikeIt(more) : words.moreEnis(more)}
        </li>
      )}
    </ul>
  );
}

function Eni({ eni, mode }: { readonly eni: EniPicture; readonly mode: NodePicture['mode'] }) {
  const words = useAllMessages().proof.nodeGroups;
  const { position, filled, slots, pods, warm, occupied } = eni;
  const isPrefix = mode === 'prefix';
  const { width, height, paths } = isPrefix ? drawTiles(eni) : drawSquares(eni);
  const hidden = isPrefix ? slots - Math.max(TILES_SHOWN, filled) : 0;
  return (
    <figure>
      <figcaption className="mb-1 text-12 text-muted">
        {isPrefix
          ? words.eniPrefixes(position, filled, slots)
          : words.eni(position, filled + 1, slots + 1)}
      </figcaption>
      <svg
        role="img"
        aria-label={
          isPrefix
            ? words.eniSpokenPrefixes(position, filled, occupied, pods, slots - filled)
            : words.eniSpoken(position, pods, warm, slots - filled)
        }
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="chart block max-w-full"
      >
        <g strokeWidth={ROUNDING} strokeLinejoin="round">
          <path d={paths.primary} className="fill-chart-primaries stroke-chart-primaries" />
          <path d={paths.pod} className="fill-chart-pods stroke-chart-pods" />
          <path d={paths.warm} className="fill-chart-idle stroke-chart-pods" strokeWidth={1} />
        </g>
        <path d={paths.empty} className="fill-none stroke-chart-reserved" strokeWidth={1} />
      </svg>
      {hidden > 0 && <p className="mt-1 text-12 text-muted">{words.moreSlots(hidden)}</p>}
    </figure>
  );
}

export function EniLegend() {
  const { legend } = useAllMessages().proof.nodeGroups;
  return (
    <Legend
      items={[
        { label: legend.primary, swatch: 'bg-chart-primaries' },
        { label: legend.pod, swatch: 'bg-chart-pods' },
        { label: legend.warm, swatch: IDLE },
        { label: legend.empty, swatch: 'border border-chart-reserved' },
      ]}
    />
  );
}
