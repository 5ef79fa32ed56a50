import {
  type ComparabilityVerdict,
  dateInShanghai,
  definitionInForce,
  type FigureTarget,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  type IndicatorValue,
  type IsoDate,
  type Period,
  previousPeriod,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import type { Figure } from '../../platform/indicators';
import { computeFigures, judgeComparability, readTargets } from '../indicators';

/** What figures are taken of. */
export interface TakingAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly period: Period;
}

/** A figure as the pages show it, and what of it third parties are not told. */
export interface TakenFigure {
  readonly figure: Figure;
  readonly target: FigureTarget | null;
  readonly hiddenFromPublic: boolean;
  readonly coverageHiddenFromPublic: boolean;
}

/** Figures with the definitions that they follow. */
export interface TakenFigures {
  readonly definitions: readonly IndicatorDefinition[];
  readonly figures: readonly TakenFigure[];
  /** By code: whether it may be compared with the period before. */
  readonly comparability: ReadonlyMap<string, ComparabilityVerdict>;
}

/**
 * Computes every indicator of the catalogue through the engine that the pages ask, with the suppression that they have,
 * and once more as third parties are answered. Indicators without data are left out.
 */
export async function takeFigures(
  tx: Transaction,
  context: RequestContext,
  asked: TakingAsked,
): Promise<TakenFigures> {
  const now = context.clock.now();
  const today = dateInShanghai(now.getTime());
  const definitions = definitionsOn(today);
  const compute = (
    of: readonly IndicatorDefinition[],
    audience: 'console' | 'public',
  ): Promise<readonly Figure[]> =>
    computeFigures(tx, {
      ...{ districtId: asked.districtId, divisionIds: asked.divisionIds, periods: [asked.period] },
      ...{ definitions: of, dimension: '', memberLimit: 1, audience, today, now },
    });
  const figures = await compute(definitions, 'console');
  const told = await compute(definitions, 'public');
  const toldOf = new Map(told.map((figure) => [keyOf(figure), figure.value]));
  const known = new Set(
    figures.filter(({ value }) => value.status !== 'no_data').map(({ value }) => value.definition.code),
  );
  const targets = await readTargets(tx, { districtId: asked.districtId, period: asked.period, today });
  const definitionOf = new Map(definitions.map((definition) => [definition.code, definition]));
  const targetOf = ({ divisionId, value }: Figure): FigureTarget | null => {
    const definition = definitionOf.get(value.definition.code);
    return definition ? targets(definition, divisionId, value.value) : null;
  };
  return {
    definitions: definitions.filter(({ code }) => known.has(code)),
    comparability: await judgeComparability(tx, {
      ...{ districtId: asked.districtId, definitions },
      periods: { current: asked.period, base: previousPeriod(asked.period) },
    }),
    figures: figures
      .filter(({ value }) => known.has(value.definition.code))
      .map((figure) => ({
        figure,
        target: targetOf(figure),
        ...hiddenOf(figure.value, toldOf.get(keyOf(figure))),
      })),
  };
}

/** What third parties, who are told so much of a figure, are not told of it. A figure that they are not told of at all is hidden. */
export function hiddenOf(
  shown: IndicatorValue,
  told: IndicatorValue | undefined,
): Pick<TakenFigure, 'hiddenFromPublic' | 'coverageHiddenFromPublic'> {
  const hiddenFromPublic = told === undefined || told.status === 'suppressed' || told.status !== shown.status;
  return {
    hiddenFromPublic,
    coverageHiddenFromPublic: hiddenFromPublic || (shown.coverage !== null && told.coverage === null),
  };
}

function keyOf({ divisionId, value }: Figure): string {
  return `${divisionId}|${value.definition.code}`;
}

function definitionsOn(today: IsoDate): readonly IndicatorDefinition[] {
  const codes = [...new Set(INDICATOR_DEFINITIONS.map(({ code }) => code))];
  return codes.flatMap((code) => definitionInForce(INDICATOR_DEFINITIONS, code, today) ?? []);
}
