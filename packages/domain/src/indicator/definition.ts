import type { IsoDate } from '../calendar';
import type { DecimalText } from '../decimal';
import type { BilingualText } from '../shared';

/**
 * What a value is counted in. Shares (`share`) are 0 to 1 in the envelope and shown in per cent; an `index`, such as a
 * diversity, is a bare number and counted in nothing.
 * @source domain.md 4.0
 */
export type IndicatorUnit =
  | 'matters'
  | 'persons'
  | 'visits'
  | 'organisations'
  | 'plaques'
  | 'inspections'
  | 'meetings'
  | 'systems'
  | 'groups'
  | 'forms'
  | 'tasks'
  | 'departments'
  | 'posts'
  | 'households'
  | 'hours'
  | 'days'
  | 'months'
  | 'yuan'
  | 'share'
  | 'ratio'
  | 'kinds'
  | 'points'
  | 'index';

/** Which way is better. @source domain.md 4.0 rule 7 */
export type IndicatorDirection = 'higherBetter' | 'lowerBetter' | 'targetBand' | 'neutral';

/**
 * How a figure is made: a count; a part over its whole (`rate`); a sum over another thing (`average`, such as
 * organisations per community); or a statistic that is no quotient of counts, such as a diversity or a median.
 * @source domain.md 4.0 rule 4
 */
export type IndicatorMeasure = 'count' | 'rate' | 'average' | 'statistic';

/**
 * Definition of an indicator (口径), as data. A changed definition is a new version with its own first day, and
 * breaks the line of a trend. `persons` says that numerator or denominator counts people: only then are small
 * cells suppressed, never for counts of matters.
 * @source domain.md 4.0 rules 5 and 8
 */
export interface IndicatorDefinition {
  readonly code: string;
  readonly version: number;
  readonly name: BilingualText;
  readonly unit: IndicatorUnit;
  readonly measure: IndicatorMeasure;
  readonly direction: IndicatorDirection;
  readonly numerator: BilingualText;
  readonly denominator: BilingualText | null;
  readonly formula: BilingualText;
  readonly source: string;
  readonly validFrom: IsoDate;
  readonly finestPlace: 'district' | 'subdistrict' | 'community' | 'neighbourhood';
  readonly finestPeriod: 'day' | 'month' | 'quarter' | 'year';
  readonly dimensions: readonly IndicatorDimension[];
  readonly persons: boolean;
  readonly decimalPlaces: number;
  /** A value that a law or a plan holds up as a mark, on the scale of the value. */
  readonly referenceLine?: DecimalText;
  /** Stated for figures that somebody has an interest in bettering. */
  readonly inputs?: IndicatorInputs;
}

/**
 * Who can edit what a figure is made of, and what keeps it from being bettered by re-labelling, re-opening or splitting.
 * @source requirements.md section 6, gaming guard
 */
export interface IndicatorInputs {
  readonly editors: BilingualText;
  readonly guard: BilingualText;
}

/** What a figure may be split by, besides place and period. @source decision record 0013 */
export type IndicatorDimension =
  | 'matterType'
  | 'matterChannel'
  | 'matterNature'
  | 'disposingUnit'
  | 'ageBand'
  | 'sex'
  | 'serviceKind'
  | 'registrationStatus'
  | 'activityState'
  | 'healthLevel'
  | 'ratingGrade'
  | 'foundingYear'
  | 'department'
  | 'workloadSource'
  | 'taskClass'
  | 'participantCapacity'
  | 'participationChannel'
  | 'democraticStage'
  | 'ageSex'
  | 'participationDepth'
  | 'participationMode'
  | 'participationInitiator'
  | 'participantTenth';

/** Points at a definition and its version. @source domain.md 4.0 rule 8 */
export interface IndicatorReference {
  readonly code: string;
  readonly version: number;
}

/** The reference of a definition. @source domain.md 4.0 rule 8 */
export function indicatorReference({ code, version }: IndicatorDefinition): IndicatorReference {
  return { code, version };
}

/** The version of a definition in force on a day; `undefined` before the first. @source domain.md 4.0 rule 8 */
export function definitionInForce(
  definitions: readonly IndicatorDefinition[],
  code: string,
  date: IsoDate,
): IndicatorDefinition | undefined {
  return definitions
    .filter((definition) => definition.code === code && definition.validFrom <= date)
    .sort((one, other) => one.version - other.version)
    .at(-1);
}

/** The version of a definition in force on a day; before the first, the first. @source domain.md 4.0 rule 8 */
export function versionOn(definitions: readonly IndicatorDefinition[], code: string, date: IsoDate): number {
  const inForce = definitionInForce(definitions, code, date);
  const versions = definitions.filter((each) => each.code === code).map(({ version }) => version);
  return inForce?.version ?? Math.min(...versions);
}
