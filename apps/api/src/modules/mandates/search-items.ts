import { isoDate, type Resemblance, RESEMBLANCE_RULES, resemblances } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';
import { today } from './find-edition';
import { type ListedItem, listInForce } from './list-in-force';
import { mandateRefused } from './mandate.errors';
import type { MandateSearchInput } from './mandate.inputs';
import { MandateItemMatch, MandateSearchAnswer } from './mandate-results';
import { toMandateEdition, toMandateItem } from './mandate.type';
import { MandateItemRow } from './mandate-edition.entity';

const LONGEST_TEXT = 4_000;
const MOST_MATCHES = 20;

/** The items that a text resembles, in the list that is in force for a body of a division on a day. */
export async function searchMandateItems(
  context: RequestContext,
  { divisionId, body, day, text }: MandateSearchInput,
): Promise<object> {
  if (text.length > LONGEST_TEXT)
    return new InvalidInput({ fieldErrors: [fieldError('text', 'TOO_LONG', { maximum: LONGEST_TEXT })] });
  const { reads } = context;
  const key = divisionKey(divisionId);
  const division = (await findCurrentDivisions(reads, [key])).get(key);
  const districtId = division && (await districtOf(context, division.path));
  if (division === undefined || districtId === undefined) return new NotFound({ subject: 'divisionId' });
  const found = await listInForce(reads, {
    districtId,
    divisionPath: division.path,
    body,
    day: day == null ? today(context.clock) : isoDate(day),
  });
  if (!found.ok) return mandateRefused(found.refusal);
  const { row, items } = found.value;
  const alike = resemblances(text, items, RESEMBLANCE_RULES).slice(0, MOST_MATCHES);
  const matches = alike.map(toItemMatch);
  return Object.assign(new MandateSearchAnswer(), { edition: toMandateEdition(row), matches });
}

/** A division's lists may be asked by whoever reads lists at it or anywhere above it. */
function districtOf(
  context: RequestContext,
  path: Parameters<typeof findDistrictFor>[2],
): Promise<string | undefined> {
  return findDistrictFor(context.reads, 'mandateList.read', path);
}

/** Gives a resemblance to the schema. */
export function toItemMatch({ item, score, keywords, nameShare }: Resemblance<ListedItem>): MandateItemMatch {
  return Object.assign(new MandateItemMatch(), {
    item: toMandateItem(Object.assign(new MandateItemRow(), item)),
    ...{ score, keywordsFound: keywords, nameShare },
  });
}
