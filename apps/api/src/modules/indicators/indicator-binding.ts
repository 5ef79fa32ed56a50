/**
 * Which cells an indicator is computed from. A definition (口径) says what a figure means; its binding says where
 * the rollups keep it. Codes of dimensions are those of the rollup source.
 */
export interface IndicatorBinding {
  /** Code of the rollup source. */
  readonly source: string;
  readonly numerator: string;
  /** Null for a count. */
  readonly denominator: string | null;
}

const MATTERS = { source: 'matter', denominator: 'matters' } as const;

const BINDINGS: Readonly<Record<string, IndicatorBinding>> = {
  matterCount: { source: 'matter', numerator: 'matters', denominator: null },
  matterOnTimeRate: { ...MATTERS, numerator: 'onTime' },
  communityDisposalShareExact: { ...MATTERS, numerator: 'byCommunityExact' },
  communityDisposalShareVariants: { ...MATTERS, numerator: 'byCommunityVariants' },
};

/** Measure whose cells say that a source has rows at all. */
export const PRESENCE_MEASURES: Readonly<Record<string, string>> = { matter: 'matters' };

/** The binding of an indicator; undefined when no module produces its data yet (尚无数据来源). */
export function findBinding(code: string): IndicatorBinding | undefined {
  return Object.hasOwn(BINDINGS, code) ? BINDINGS[code] : undefined;
}

/** An indicator that is one member of the split of another, told apart because it is asked for by itself. */
export interface MemberBinding {
  readonly code: string;
  readonly dimension: string;
  readonly member: string;
}

const MEMBER_BINDINGS: Readonly<Record<string, MemberBinding>> = {
  middleAgedParticipationRate: { code: 'participationRate', dimension: 'ageBand', member: 'from36To59' },
};

/** The split that an indicator is a member of, so that it is hidden whenever the split hides it. */
export function findMemberBinding(code: string): MemberBinding | undefined {
  return Object.hasOwn(MEMBER_BINDINGS, code) ? MEMBER_BINDINGS[code] : undefined;
}
