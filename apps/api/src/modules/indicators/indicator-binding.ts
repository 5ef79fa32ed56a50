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

/** Members of the split of another indicator: what an indicator is, or what it is made of. */
export interface MemberBinding {
  readonly code: string;
  readonly dimension: string;
  readonly members: readonly string[];
}

const RATE_BY_AGE = { code: 'participationRate', dimension: 'ageBand' } as const;

const MEMBER_BINDINGS: Readonly<Record<string, MemberBinding>> = {
  middleAgedParticipationRate: { ...RATE_BY_AGE, members: ['from36To59'] },
};

const WORKING_AGE: MemberBinding = { ...RATE_BY_AGE, members: ['from18To35', 'from36To59'] };

const UNION_BINDINGS: Readonly<Record<string, MemberBinding>> = {
  workingAgeParticipationRate: WORKING_AGE,
  workingAgeRepresentationRatio: WORKING_AGE,
};

/** The member of a split that an indicator is, so that it is hidden whenever the split hides it. */
export function findMemberBinding(code: string): MemberBinding | undefined {
  return Object.hasOwn(MEMBER_BINDINGS, code) ? MEMBER_BINDINGS[code] : undefined;
}

/** The members of a split that an indicator adds up: less those that are shown it would be the one that is hidden. */
export function findUnionBinding(code: string): MemberBinding | undefined {
  return Object.hasOwn(UNION_BINDINGS, code) ? UNION_BINDINGS[code] : undefined;
}
