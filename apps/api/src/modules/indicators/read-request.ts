import {
  dateInShanghai,
  definitionInForce,
  dimensionsCrossed,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  type IndicatorDimension,
  MAXIMUM_INDICATORS_ASKED,
  MAXIMUM_DIMENSIONS_CROSSED,
  parsePeriod,
  type Period,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';

const MAXIMUM_PERIODS = 60;

/**
 * The definitions of some codes that are in force today.
 * @throws BAD_USER_INPUT for a code that the catalogue does not have, and for too many
 */
export function readDefinitions(
  context: RequestContext,
  codes: readonly string[],
): readonly IndicatorDefinition[] {
  if (codes.length === 0 || codes.length > MAXIMUM_INDICATORS_ASKED)
    throw thrown('BAD_USER_INPUT', { argument: 'codes', maximum: MAXIMUM_INDICATORS_ASKED });
  const today = dateInShanghai(context.clock.now().getTime());
  return [...new Set(codes)].map((code) => {
    const definition = definitionInForce(INDICATOR_DEFINITIONS, code, today);
    if (!definition) throw thrown('BAD_USER_INPUT', { argument: 'codes' });
    return definition;
  });
}

/** Periods by their keys. @throws BAD_USER_INPUT for a key that is no period, and for too many */
export function readPeriods(keys: readonly string[]): readonly Period[] {
  if (keys.length === 0 || keys.length > MAXIMUM_PERIODS)
    throw thrown('BAD_USER_INPUT', { argument: 'periods', maximum: MAXIMUM_PERIODS });
  return keys.map((key) => {
    const period = parsePeriod(key);
    if (!period.ok) throw thrown('BAD_USER_INPUT', { argument: 'periods', reason: period.refusal.code });
    return period.value;
  });
}

/**
 * The dimension to split by; the empty text for none.
 * @throws BAD_USER_INPUT when a definition does not have it; TOO_MANY_DIMENSIONS when third parties would have too many crossed
 */
export function readDimension(
  { audience }: Pick<RequestContext, 'audience'>,
  definitions: readonly IndicatorDefinition[],
  splitBy: string | null | undefined,
): IndicatorDimension | '' {
  if (splitBy == null) return '';
  const [found] = definitions.map(({ dimensions }) => dimensions.find((dimension) => dimension === splitBy));
  const isKnown = definitions.every(({ dimensions }) => dimensions.some((each) => each === splitBy));
  if (!found || !isKnown) throw thrown('BAD_USER_INPUT', { argument: 'splitBy' });
  if (audience === 'public' && dimensionsCrossed(found) > MAXIMUM_DIMENSIONS_CROSSED)
    throw thrown('TOO_MANY_DIMENSIONS', { argument: 'splitBy', maximum: MAXIMUM_DIMENSIONS_CROSSED });
  return found;
}
