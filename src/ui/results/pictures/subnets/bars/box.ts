import type { SubnetBar } from '@/ui/results/pictures/subnets/subnet-bars';
import type { Fills } from './patterns';

/** Where a shape is drawn. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row of parts, one behind the other. */
export interface StackProps extends Pick<Box, 'y' | 'height'> {
  readonly bar: SubnetBar;
  /** Pixels of one part of the scale. */
  readonly unit: number;
  readonly fills: Fills;
}
