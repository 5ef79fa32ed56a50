import {
  formatPeriod,
  hiddenParticipation,
  type HiddenParticipation,
  INDICATOR_DEFINITIONS,
  isSmall,
  measuresTold,
  monthsInPeriod,
  participationCell,
  PARTICIPANTS_BEFORE,
  type Period,
  periodBounds,
  type PlaceParticipation,
  previousPeriod,
  suppressedValue,
  type SuppressionRule,
  suppressionRuleFor,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type Figure, type ProtectionAsked, TOTAL_MEMBER } from '../../platform/indicators';
import { spanOf } from './participation-cells.reads';
import type { ParticipantSpan } from './participant-rollup';
import { type DistrictPlace, listDistrictPlaces, readYearCounts } from './year-counts.reads';

/**
 * Hides figures of participation, of whatever places they were asked: what is hidden follows from the counts of the whole
 * district in the whole year, so that no two answers differ in it (decision record 0185).
 */
export async function protectParticipation(
  reads: Reads,
  { districtId, dimension, audience, figures }: ProtectionAsked,
): Promise<readonly Figure[]> {
  const rule = suppressionRuleFor(audience);
  const measures = new Set(figures.flatMap((figure) => toldBy(figure, dimension)));
  const places = await listDistrictPlaces(reads, districtId);
  const years = new HiddenYears(reads, { districtId, places, rule, measures });
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

interface YearsAsked {
  readonly districtId: string;
  readonly places: readonly DistrictPlace[];
  readonly rule: SuppressionRule;
  readonly measures: ReadonlySet<string>;
}

/** What is hidden in the years that figures are about, each worked out once. */
class HiddenYears {
  private readonly counted = new Map<string, Promise<readonly PlaceParticipation[]>>();
  private readonly known = new Map<string, Promise<HiddenParticipation>>();

  constructor(
    private readonly reads: Reads,
    private readonly asked: YearsAsked,
  ) {}

  /** Whether anything was recorded in the whole district in a period: otherwise there is nothing to hide. */
  async hasCounts(period: Period): Promise<boolean> {
    for (const { year, span, at } of spansOf(period)) {
      const [root] = (await this.countsOf(year, span)).filter(({ parent }) => parent === null);
      if ((root?.counts.get('everyone')?.[at] ?? 0) > 0) return true;
    }
    return false;
  }

  /** Whether some of the measures of a place are hidden in a period. */
  async isHidden({ divisionId, value: { period } }: Figure, measures: readonly string[]): Promise<boolean> {
    for (const measure of measures) {
      const isBefore = measure === PARTICIPANTS_BEFORE;
      const cell = participationCell(divisionId, isBefore ? 'participants' : measure);
      for (const { year, span } of spansOf(isBefore ? previousPeriod(period) : period))
        if ((await this.hidden(year, span)).has(cell)) return true;
    }
    return false;
  }

  private hidden(year: number, span: ParticipantSpan): Promise<HiddenParticipation> {
    const key = `${String(year)} ${span}`;
    const known = this.known.get(key) ?? this.work(year, span);
    this.known.set(key, known);
    return known;
  }

  private async work(year: number, span: ParticipantSpan): Promise<HiddenParticipation> {
    const { rule, measures } = this.asked;
    const longer = LONGER[span];
    const counts = await this.countsOf(year, span);
    return hiddenParticipation(
      measures.has('retained') ? await this.withBefore(counts, year, span) : counts,
      {
        ...{ rule, measures },
        ...(longer === null ? {} : { longer: await this.hidden(year, longer) }),
      },
    );
  }

  private async withBefore(
    counts: readonly PlaceParticipation[],
    year: number,
    span: ParticipantSpan,
  ): Promise<readonly PlaceParticipation[]> {
    const before = await this.countsOf(year - 1, span);
    return counts.map((place, index) => {
      const last = before[index]?.counts.get('participants')?.at(-1) ?? 0;
      const own = place.counts.get('participants') ?? [];
      return {
        ...place,
        counts: new Map([...place.counts, [PARTICIPANTS_BEFORE, [last, ...own.slice(0, -1)]]]),
      };
    });
  }

  private countsOf(year: number, span: ParticipantSpan): Promise<readonly PlaceParticipation[]> {
    const key = `${String(year)} ${span}`;
    const known = this.counted.get(key) ?? readYearCounts(this.reads, { ...this.asked, year, span });
    this.counted.set(key, known);
    return known;
  }
}

const LONGER: Readonly<Record<ParticipantSpan, ParticipantSpan | null>> = {
  month: 'quarter',
  quarter: 'year',
  year: null,
};

/** The span of a period, or the months of one of which only acts are told; `at` is its place within its year. */
function spansOf(
  period: Period,
): readonly { readonly year: number; readonly span: ParticipantSpan; readonly at: number }[] {
  const span = spanOf(period);
  const spans = span === null ? monthsInPeriod(period) : [period];
  return spans.map((each) => {
    const { from } = periodBounds(each);
    const month = Number(from.slice(5, 7)) - 1;
    const kind = span ?? 'month';
    return {
      year: Number(from.slice(0, 4)),
      span: kind,
      at: { month, quarter: Math.floor(month / 3), year: 0 }[kind],
    };
  });
}
