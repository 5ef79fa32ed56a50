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
