import {
  formatPeriod,
  INDICATOR_DEFINITIONS,
  isSmall,
  measuresTold,
  suppressedValue,
  type SuppressionRule,
  suppressionRuleFor,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type Figure, type ProtectionAsked, TOTAL_MEMBER } from '../../platform/indicators';
import { HiddenYears } from './hidden-years';

/**
 * Hides figures of participation, of whatever places they were asked: what is hidden follows from the counts of the whole
 * district in the whole year, so that no two answers differ in it (decision record 0185).
 */
export async function protectParticipation(
  reads: Reads,
  { districtId, dimension, audience, figures }: ProtectionAsked,
): Promise<readonly Figure[]> {
  const rule = suppressionRuleFor(audience);
  const years = await HiddenYears.open(reads, { districtId, audience });
  const told: Figure[] = [];
  const wholes = new Set<string>();
  for (const figure of figures) {
    const shown = await protectFigure(figure, { dimension, rule, years });
    if (!shown) continue;
    // Which members there are says whether anybody was there: they are hidden as one.
    const isWhole = dimension !== '' && shown.value.status === 'suppressed' && shown.member === TOTAL_MEMBER;
    const key = `${figure.value.definition.code} ${figure.divisionId} ${formatPeriod(figure.value.period)}`;
    if (!isWhole || !wholes.has(key)) told.push(shown);
    if (isWhole) wholes.add(key);
  }
  return told;
}

interface Protecting {
  readonly dimension: string;
  readonly rule: SuppressionRule;
  readonly years: HiddenYears;
}

/** The figure as it may be told; undefined for a member of nobody. */
async function protectFigure(
  figure: Figure,
  { dimension, rule, years }: Protecting,
): Promise<Figure | undefined> {
  const { status, period } = figure.value;
  if (status === 'recomputing' || !(await years.hasCounts(period))) return figure;
  if (dimension !== '' && (await years.isHidden(figure, ['participants'])))
    return { ...suppressed(figure), member: TOTAL_MEMBER };
  const isHidden = (await years.isHidden(figure, toldBy(figure, dimension))) || isFew(figure, rule);
  if (isHidden) return suppressed(figure);
  return isAbsent(figure) ? undefined : withCoverage(figure, years);
}

function toldBy({ member, value }: Figure, dimension: string): readonly string[] {
  return measuresTold(value.definition.code, member.kind === 'total' ? '' : dimension, member.code);
}

function isFew({ value: { numerator, denominator } }: Figure, rule: SuppressionRule): boolean {
  if (numerator === null) return false;
  return isSmall(
    { numerator: Number(numerator), denominator: denominator === null ? null : Number(denominator) },
    rule,
  );
}

/** Nobody of an unknown age or sex, and nobody of a sex of which nobody lives there. */
function isAbsent({ member, value }: Figure): boolean {
  return member.kind === 'unrecorded' && Number(value.numerator ?? 0) === 0;
}

/** Of how many the age is known tells of how many it is not. */
async function withCoverage(figure: Figure, years: HiddenYears): Promise<Figure> {
  if (figure.value.coverage?.of !== 'records') return figure;
  const isHidden = await years.isHidden(figure, ['participants', 'ageUnknown']);
  return isHidden ? { ...figure, value: { ...figure.value, coverage: null } } : figure;
}

function suppressed(figure: Figure): Figure {
  const { definition: reference, period, asOf } = figure.value;
  const definition = INDICATOR_DEFINITIONS.find(
    ({ code, version }) => code === reference.code && version === reference.version,
  );
  if (!definition) throw new Error(`Not in the catalogue: ${reference.code}`);
  return { ...figure, value: suppressedValue({ definition, period, asOf, coverage: null }) };
}
