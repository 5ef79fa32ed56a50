import { type DecimalText, decimalText } from '../decimal';
import type { FigureTarget } from '../yearly-target';
import type { ComparabilityVerdict, IndicatorDefinition, IndicatorValue, Period } from '../indicator';

/** A figure of a snapshot with the definition that it was taken by. @source decision record 0180 */
export interface BriefingFigure {
  readonly definition: IndicatorDefinition;
  readonly value: IndicatorValue;
  /** Whether its ledger let it be compared with the period before, judged when it was taken. */
  readonly comparability: ComparabilityVerdict;
  /** What the district had set for the year when it was taken; null where nothing. */
  readonly target: FigureTarget | null;
}

/** What a briefing (简报) may speak of: the figures of one place in one snapshot. @source decision record 0180 */
export interface BriefingSource {
  /** Number of the snapshot. */
  readonly number: number;
  readonly period: Period;
  readonly figures: readonly BriefingFigure[];
}

/** What a briefing is written from. @source domain.md 5.1 rule 8 */
export interface BriefingFacts {
  readonly place: string;
  readonly current: BriefingSource;
  /** The snapshot that it is set against (上期); null where there is none. */
  readonly base: BriefingSource | null;
  readonly rule: BriefingRule;
}

/** What a briefing says nothing below, as data. @source decision record 0180 */
export interface BriefingRule {
  /** Part of the expected units that has to be there for a figure to be told. */
  readonly leastCoverage: DecimalText;
  /** How far the coverage of the two snapshots may differ for a change to be told. */
  readonly mostCoverageGap: DecimalText;
  /** From how many percentage points on a change for the worse is an issue; for anything but shares, per cent. */
  readonly issuePoints: DecimalText;
  readonly issuePerCent: DecimalText;
}

/** The rule of the product, to be set otherwise by a district. @source decision record 0180 */
export const BRIEFING_RULE: BriefingRule = {
  leastCoverage: decimalText('0.8'),
  mostCoverageGap: decimalText('0.1'),
  issuePoints: decimalText('1'),
  issuePerCent: decimalText('10'),
};

/**
 * Where a number of a briefing is from: a snapshot, an indicator in it, and what of its envelope; how many figures are
 * told is counted over the snapshot, and the least coverage is from the rule.
 * @source decision record 0180
 */
export interface BriefingOrigin {
  readonly snapshot: number | null;
  readonly code: string | null;
  readonly field:
    | 'value'
    | 'numerator'
    | 'denominator'
    | 'low'
    | 'high'
    | 'coverage'
    | 'change'
    | 'version'
    | 'target'
    | 'completion'
    | 'elapsed'
    | 'count'
    | 'rule';
}

/** Words, or a number that says where it is from. @source decision record 0180 */
export type BriefingPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly origin: BriefingOrigin };

/** One sentence, with the indicators that it is about. @source decision record 0180 */
export interface BriefingSentence {
  readonly codes: readonly string[];
  readonly parts: readonly BriefingPart[];
}

/** Sentences about one thing, or room that only people can fill. @source decision record 0180 */
export interface BriefingSection {
  /** Numbered: 一、参与. */
  readonly heading: string;
  readonly sentences: readonly BriefingSentence[];
  /** What stands there in place of sentences; null where there always are some. */
  readonly empty: string | null;
}

/** A briefing: what the figures bear, and nothing else. @source domain.md 5.1 rule 8; decision record 0180 */
export interface Briefing {
  readonly title: string;
  /** What stands out (导语), in three sentences at most. */
  readonly opening: readonly BriefingSentence[];
  /** A section for each theme that something is told of, then 问题清单, 典型案例 and 工作建议. */
  readonly sections: readonly BriefingSection[];
}
