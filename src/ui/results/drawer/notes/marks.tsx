// Marks of findings: their shapes differ, not only their colours.
import { Icon, type IconProps } from '@/ui/shared/look';

export const ErrorMark = ({ className = 'size-4' }: IconProps) => (
  <svg viewBox="0 0 16 16" className={className} aria-hidden="true" focusable="false">
    <circle cx="8" cy="8" r="5" fill="currentColor" />
  </svg>
);
export const WarningMark = ({ className = 'size-4' }: IconProps) => (
  <svg viewBox="0 0 16 16" className={className} aria-hidden="true" focusable="false">
    <path d="M8 2.5 14.5 13.5h-13z" fill="currentColor" />
  </svg>
);
export const InfoMark = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.6" />
    <path d="M8 7.4v3.4" />
    <path d="M8 5.1v.1" strokeWidth={2} />
  </Icon>
);
