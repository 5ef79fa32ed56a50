import type { IndicatorDefinition, IndicatorValue, IsoDate, Period } from '@weizhi/domain';
import type { Audience } from '../context/request-context';
import type { Reads, Transaction } from '../database';

/** A member of the dimension that a figure is split by; the total when it is not split. */
export interface FigureMember {
  readonly kind: 'total' | 'member' | 'unrecorded' | 'rest';
  readonly code: string;
}

/** Not split. */
export const TOTAL_MEMBER: FigureMember = { kind: 'total', code: '' };

/** A figure with its place, by internal id, and its member where it was split. */
export interface Figure {
  readonly divisionId: string;
  readonly member: FigureMember;
  readonly value: IndicatorValue;
}

/** What is asked of a family: some of its indicators × places × periods, perhaps split by a dimension. */
export interface FamilyAsked {
  readonly districtId: string;
  readonly definitions: readonly IndicatorDefinition[];
  readonly divisionIds: readonly string[];
  readonly periods: readonly Period[];
  /** Empty for totals. */
  readonly dimension: string;
  /** Today in Shanghai, from the request's clock. */
  readonly today: IsoDate;
  readonly now: Date;
  /** Who is told. */
  readonly audience: Audience;
}

/** Figures that a family computed, and who asks. */
export interface ProtectionAsked {
  readonly districtId: string;
  readonly dimension: string;
  readonly audience: Audience;
  readonly figures: readonly Figure[];
}

/** A period of which figures are about to be frozen. */
export interface HiddenKeeping {
  readonly districtId: string;
  readonly period: Period;
  /** Number of the freezing. */
  readonly freezing: number;
  readonly now: Date;
}

/**
 * Indicators that are computed from the tables of a module and not from rollup cells, because they are about a
 * state (what is on the register that day) and not about events that add up. Places are already within the
 * caller's scope. One statement for all places and days, whatever their number; figures in any order; what
 * the tables cannot say is no_data or not_rated, never 0.
 */
export interface IndicatorFamily {
  readonly name: string;
  /** Codes of the indicators that it computes. */
  readonly codes: readonly string[];
  /** Dimension → member → label, for the members that are codes of the domain. */
  readonly memberLabels: Readonly<Record<string, Readonly<Record<string, MemberLabel>>>>;
  compute(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]>;
  /** Hides what must not be told; without it the engine hides small numbers of persons place by place and member by member. */
  protect?(reads: Reads, asked: ProtectionAsked): Promise<readonly Figure[]>;
  /**
   * Keeps what it hides of a period from each audience before figures of it are frozen, so that `protect` hides it ever after, and sees to it
   * that its figures are the same until the transaction ends. Whoever has `protect` needs it.
   */
  keepHidden?(tx: Transaction, asked: HiddenKeeping): Promise<void>;
}

/** What a member is called. */
export interface MemberLabel {
  readonly zh: string;
  readonly en: string;
}
