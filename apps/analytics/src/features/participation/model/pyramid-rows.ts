import { AGE_BAND_LABELS, AGE_BANDS } from '@weizhi/domain';
import { type CsvCell, type PyramidCohort, type PyramidRow, readDecimal, statusWord } from '@weizhi/ui';
import type { FigureRow } from '../../../shared/figures/to-figure';

/** A figure of a cohort of one age band and sex; its code is both, with a bar between them. */
export type CohortFigure = FigureRow & {
  readonly definition: { readonly code: string };
  readonly member?: { readonly code?: string | null; readonly label: string } | null;
};

export const SIDES = { left: '男', right: '女' } as const;
const SEXES = { left: 'male', right: 'female' } as const;
const ADULTS = AGE_BANDS.slice(AGE_BANDS.indexOf('from18To35'));

interface Known {
  readonly persons: number | null;
  readonly residents: number | null;
  readonly status: FigureRow['status'];
}

/** A pyramid of adults, oldest on top, against all adult participants and all adult residents. */
export function pyramidRows(
  cohorts: readonly CohortFigure[],
  total: FigureRow | undefined,
): readonly PyramidRow[] {
  const participants = readDecimal(total?.numerator);
  const residents = readDecimal(total?.denominator);
  const side = (band: string, sex: string): PyramidCohort => {
    const own = knownOf(cohorts, band, sex);
    return {
      status: own.status,
      share: part(own.persons, participants),
      populationShare: part(own.residents, residents),
    };
  };
  return [...ADULTS].reverse().map((band) => ({
    key: band,
    name: AGE_BAND_LABELS[band].zh.replace(/（.*）/u, ''),
    left: side(band, SEXES.left),
    right: side(band, SEXES.right),
  }));
}

export const PYRAMID_HEADERS = [
  '人群',
  '参与（人）',
  '常住人口（人）',
  '参与率（%）',
  '占参与者（%）',
  '占常住人口（%）',
  '代表性（占参与者÷占人口）',
  '说明',
] as const;

/** The same as numbers, youngest first; representation is 1 where a cohort takes part as it is of the population. */
export function pyramidTable(
  cohorts: readonly CohortFigure[],
  total: FigureRow | undefined,
): readonly (readonly CsvCell[])[] {
  const participants = readDecimal(total?.numerator);
  const residents = readDecimal(total?.denominator);
  return ADULTS.flatMap((band) =>
    (['left', 'right'] as const).map((side): readonly CsvCell[] => {
      const own = knownOf(cohorts, band, SEXES[side]);
      const share = part(own.persons, participants);
      const population = part(own.residents, residents);
      return [
        `${AGE_BAND_LABELS[band].zh} ${SIDES[side]}`,
        own.persons,
        own.residents,
        rounded(part(own.persons, own.residents), 100),
        rounded(share, 100),
        rounded(population, 100),
        rounded(share === null || !population ? null : share / population, 1),
        statusWord(own.status) ?? '',
      ];
    }),
  );
}

function knownOf(cohorts: readonly CohortFigure[], band: string, sex: string): Known {
  const found = cohorts.find(({ member }) => member?.code === `${band}|${sex}`);
  return {
    persons: readDecimal(found?.numerator),
    residents: readDecimal(found?.denominator),
    status: found?.status ?? 'NO_DATA',
  };
}

function part(own: number | null, whole: number | null): number | null {
  return own === null || whole === null || whole === 0 ? null : own / whole;
}

function rounded(value: number | null, scale: number): number | null {
  return value === null ? null : Math.round(value * scale * 100) / 100;
}
