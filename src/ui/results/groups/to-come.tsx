import { GreyBar } from '@/ui/shared/look';

interface ToComeProps {
  /** What it will be at the most: the place is as wide. */
  readonly most: string;
}

/** In the place of a number that is being worked out. */
export function ToCome({ most }: ToComeProps) {
  return (
    <span aria-hidden="true" className="relative inline-block">
      <span className="invisible">{most}</span>
      <GreyBar className="absolute inset-x-0 top-1/2 -mt-1 in-[tr:hover]:bg-line" />
    </span>
  );
}
