import {
  dateInShanghai,
  definitionInForce,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  needsSuppression,
  type Period,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import {
  findIndicatorFamily,
  keepWithheld,
  listIndicatorFamilies,
  nextFreezing,
} from '../../platform/indicators';
import { computeFigures } from './compute-values';
import { personCell, topicOfPersons } from './protect-persons';

/** Figures that are about to be frozen. */
export interface FreezingAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly period: Period;
  readonly now: Date;
}

/**
 * Keeps what figures of a period hide from each audience, before they are frozen: no answer of a later day tells it, whatever
 * becomes of the registers. Answers the number of the freezing, by which is kept that they were frozen.
 * @source decision record 0200
 */
export async function keepHidden(tx: Transaction, asked: FreezingAsked): Promise<number> {
  const freezing = await nextFreezing(tx, asked.districtId);
  for (const family of listIndicatorFamilies()) await family.keepHidden?.(tx, { ...asked, freezing });
  for (const audience of ['console', 'public'] as const)
    await keepHiddenPersons(tx, { ...asked, audience, freezing });
  return freezing;
}

/** Of indicators of persons that are hidden figure by figure. */
async function keepHiddenPersons(
  tx: Transaction,
  asked: FreezingAsked & { readonly audience: 'console' | 'public'; readonly freezing: number },
): Promise<void> {
  const { districtId, audience, period, freezing, now } = asked;
  const today = dateInShanghai(now.getTime());
  const figures = await computeFigures(tx, {
    ...{ ...asked, definitions: definitionsByFigure(today), periods: [period], today },
    ...{ dimension: '', memberLimit: 1 },
  });
  const hidden = figures.filter(({ value }) => value.status === 'suppressed');
  const topics = Map.groupBy(hidden, ({ value }) => topicOfPersons(value.definition.code, period));
  for (const [topic, own] of topics)
    await keepWithheld(tx, { districtId, audience, topic, freezing, cells: own.map(personCell), now });
}

function definitionsByFigure(today: ReturnType<typeof dateInShanghai>): readonly IndicatorDefinition[] {
  const codes = new Set(INDICATOR_DEFINITIONS.filter(needsSuppression).map(({ code }) => code));
  return [...codes]
    .filter((code) => !findIndicatorFamily(code)?.protect)
    .flatMap((code) => definitionInForce(INDICATOR_DEFINITIONS, code, today) ?? []);
}
