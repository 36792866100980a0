// Drawn on a 16 × 16 grid, in the colour of the text around them. They never speak: the button or
// the sentence that they stand in does.
import type { ReactNode } from 'react';

export interface IconProps {
  readonly className?: string;
}

/** A drawing of lines: the paths of an icon. */
export function Icon({
  className = 'size-4',
  children,
}: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** An icon of lines alone, as the one path that they make. */
export function drawn(path: string): (props: IconProps) => ReactNode {
  return (props) => (
    <Icon {...props}>
      <path d={path} />
    </Icon>
  );
}

export const ChevronDownIcon = drawn('m4 6.2 4 4 4-4');
export const ChevronRightIcon = drawn('m6.2 4 4 4-4 4');
/** Of what a button opens. */
export const DisclosureIcon = ({ isOpen, ...rest }: IconProps & { readonly isOpen: boolean }) =>
  isOpen ? <ChevronDownIcon {...rest} /> : <ChevronRightIcon {...rest} />;
export const PlusIcon = drawn('M8 3.5v9M3.5 8h9');
export const CloseIcon = drawn('m4.2 4.2 7.6 7.6m0-7.6-7.6 7.6');
export const MoreIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3.2 8h.1M8 8h.1M12.8 8h.1" strokeWidth={2.4} />
  </Icon>
);
export const UndoIcon = drawn('M6 3.5 2.8 6.7 6 9.9M3 6.7h6.6a3.3 3.3 0 0 1 0 6.6H7');
export const RedoIcon = drawn('m10 3.5 3.2 3.2L10 9.9M13 6.7H6.4a3.3 3.3 0 0 0 0 6.6H9');
export const SunIcon = drawn(
  'M10.6 8a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0ZM8 1.8v1.4m0 9.6v1.4M1.8 8h1.4m9.6 0h1.4M3.6 3.6l1 1m6.8 6.8 1 1m0-8.8-1 1m-6.8 6.8-1 1',
);
export const MoonIcon = drawn('M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6Z');
export const SystemThemeIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.4" />
    <path d="M8 2.6a5.4 5.4 0 0 1 0 10.8Z" fill="currentColor" />
  </Icon>
);
