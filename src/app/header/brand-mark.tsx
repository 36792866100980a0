/** Three subnets, each filled as far as another. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 22 18" className="w-5.5 shrink-0" aria-hidden="true" focusable="false">
      <g fill="var(--accent)">
        <rect x="0" y="0" width="22" height="4.4" rx="1.6" />
        <rect x="0" y="6.8" width="14" height="4.4" rx="1.6" />
        <rect x="0" y="13.6" width="10" height="4.4" rx="1.6" />
      </g>
      <g fill="var(--accent)" opacity={0.35}>
        <rect x="15.5" y="6.8" width="6.5" height="4.4" rx="1.6" />
        <rect x="11.5" y="13.6" width="10.5" height="4.4" rx="1.6" />
      </g>
    </svg>
  );
}
