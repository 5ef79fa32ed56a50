import type { ElementFacts } from '@weizhi/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { DistrictRowKey } from '../../platform/graphql/global-id';
import { readElementFacts } from './element-facts.reads';
import { dayOf } from './record-event';

const FACTS = Symbol('element facts of an organisation');
const HALVES = Symbol('element score of an organisation today');

const NOTHING: ElementFacts = { evidence: [], posts: [], coveredCommunities: 0 };

/** What the elements of organisations that were read are judged by, as of today. */
export function elementFactsLoader(context: RequestContext): DataLoader<DistrictRowKey, ElementFacts> {
  return context.loader(
    FACTS,
    ({ reads, clock }) =>
      new DataLoader<DistrictRowKey, ElementFacts>(async (keys) => {
        const day = dayOf(clock.now());
        const found = new Map<string, ElementFacts>();
        for (const districtId of new Set(keys.map((key) => key.districtId))) {
          const organisationIds = keys.filter((key) => key.districtId === districtId).map(({ id }) => id);
          const facts = await readElementFacts(reads, { districtId, organisationIds, day });
          for (const [id, own] of facts) found.set(id, own);
        }
        return keys.map(({ id }) => found.get(id) ?? NOTHING);
      }),
  );
}

/** Scores of organisations that were read, in halves, as of today; from what was worked out beforehand. */
export function elementHalvesLoader(context: RequestContext): DataLoader<DistrictRowKey, number> {
  return context.loader(
    HALVES,
    ({ reads, clock }) =>
      new DataLoader<DistrictRowKey, number>(async (keys) => {
        const rows = await reads.sql<{ id: string; halves: number }>(
          `select organisation_id as id, halves from organisation_element_score
            where district_id = any($1::bigint[]) and organisation_id = any($2::uuid[])
              and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)`,
          [
            [...new Set(keys.map(({ districtId }) => districtId))],
            keys.map(({ id }) => id),
            dayOf(clock.now()),
          ],
        );
        const halves = new Map(rows.map((row) => [row.id, row.halves]));
        return keys.map(({ id }) => halves.get(id) ?? 0);
      }),
  );
}
