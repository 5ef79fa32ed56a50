import type { IndicatorValue } from '@weizhi/domain';
import type { Member } from './members';

/** A figure with its place, by internal id, and its member where it was split. */
export interface Figure {
  readonly divisionId: string;
  readonly member: Member;
  readonly value: IndicatorValue;
}
