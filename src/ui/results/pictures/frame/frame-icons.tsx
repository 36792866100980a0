import { Icon, type IconProps } from '@/ui/shared/look/icons';

export const CopyIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6 6h7.2v7.2H6z" />
    <path d="M3 10V2.8h7" />
  </Icon>
);
export const TableIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.5 3.2h11v9.6h-11zM2.5 6.6h11M6.5 6.6v6.2" />
  </Icon>
);
export const ChartIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.8 13.2h10.4M4.6 10.4V7.2M8 10.4V3.2M11.4 10.4V5.6" />
  </Icon>
);
