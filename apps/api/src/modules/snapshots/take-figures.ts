import {
  type ComparabilityVerdict,
  dateInShanghai,
  definitionInForce,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  type IsoDate,
  needsSuppression,
  type Period,
  previousPeriod,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import type { Figure } from '../../platform/indicators';
import { computeFigures, judgeComparability } from '../indicators';

/** What figures are taken of. */
export interface TakingAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly period: Period;
}

/** Figures with the definitions that they follow. */
export interface TakenFigures {
  readonly definitions: readonly IndicatorDefinition[];
  readonly figures: readonly { readonly figure: Figure; readonly hiddenFromPublic: boolean }[];
  /** By code: whether it may be compared with the period before. */
  readonly comparability: ReadonlyMap<string, ComparabilityVerdict>;
}

/**
 * Computes every indicator of the catalogue through the engine that the pages ask, with the suppression that they have,
 * and once more as third parties are answered. Persons are counted over the whole district whichever places are taken,
 * so that a place taken by itself hides what it hides among its neighbours. Indicators without data are left out.
 */
export async function takeFigures(
  tx: Transaction,
  context: RequestContext,
  asked: TakingAsked,
): Promise<TakenFigures> {
  const now = context.clock.now();
  const today = dateInShanghai(now.getTime());
  const definitions = definitionsOn(today);
  const wanted = new Set(asked.divisionIds);
  const compute = async (of: readonly IndicatorDefinition[], where: Where): Promise<readonly Figure[]> => {
    const figures = await computeFigures(tx, {
      ...{ districtId: asked.districtId, divisionIds: where.divisionIds, periods: [asked.period] },
      ...{ definitions: of, dimension: '', memberLimit: 1, audience: where.audience, today, now },
    });
    return figures.filter(({ divisionId }) => wanted.has(divisionId));
  };
  const ofPersons = definitions.filter(needsSuppression);
  const divisionIds = [...new Set([...asked.divisionIds, ...(await listDistrictPlaces(tx, asked))])];
  const figures = [
    ...(await compute(ofPersons, { divisionIds, audience: 'console' })),
    ...(await compute(
      definitions.filter((definition) => !needsSuppression(definition)),
      { divisionIds: asked.divisionIds, audience: 'console' },
    )),
  ];
  const told = await compute(ofPersons, { divisionIds, audience: 'public' });
  const hidden = new Set(told.filter(({ value }) => value.status === 'suppressed').map(keyOf));
  const known = new Set(
    figures.filter(({ value }) => value.status !== 'no_data').map(({ value }) => value.definition.code),
  );
  return {
    definitions: definitions.filter(({ code }) => known.has(code)),
    comparability: await judgeComparability(tx, {
      ...{ districtId: asked.districtId, definitions },
      periods: { current: asked.period, base: previousPeriod(asked.period) },
    }),
    figures: figures
      .filter(({ value }) => known.has(value.definition.code))
      .map((figure) => ({ figure, hiddenFromPublic: hidden.has(keyOf(figure)) })),
  };
}

/** For whom figures are computed, and at which places. */
interface Where {
  readonly divisionIds: readonly string[];
  readonly audience: 'console' | 'public';
}

/** Every place of the district that exists, whoever asks. */
async function listDistrictPlaces(tx: Transaction, { districtId }: TakingAsked): Promise<readonly string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select d.id::text as id from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id and d.exists_to is null
      where t.id = $1::bigint order by d.id`,
    [districtId],
  );
  return rows.map(({ id }) => id);
}

function keyOf({ divisionId, value }: Figure): string {
  return `${divisionId}|${value.definition.code}`;
}

function definitionsOn(today: IsoDate): readonly IndicatorDefinition[] {
  const codes = [...new Set(INDICATOR_DEFINITIONS.map(({ code }) => code))];
  return codes.flatMap((code) => definitionInForce(INDICATOR_DEFINITIONS, code, today) ?? []);
}
