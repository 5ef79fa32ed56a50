import {
  DEFAULT_ELEMENT_RULES,
  type ElementFacts,
  isoDate,
  type IsoDate,
  projectElementHalves,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { OrganisationElementScore } from './element-score.entity';
import { readElementFacts } from './element-facts.reads';

/** Which organisations of a district, from which day on. */
export interface ScoreRefresh {
  readonly districtId: string;
  readonly organisationIds: readonly string[];
  readonly day: string;
}

const SEATS = `select id, division_id::text as "divisionId" from organisation
  where district_id = $1::bigint and id = any($2::uuid[]) and withdrawn_at is null`;

/**
 * Works the scores of organisations out anew, in the transaction of what changed them: those of the past from the first
 * dated fact on, today's, and those to come.
 */
export async function refreshElementScores(tx: Transaction, refresh: ScoreRefresh): Promise<void> {
  const { districtId, organisationIds, day } = refresh;
  const seats = await tx.sql<{ id: string; divisionId: string }>(SEATS, [districtId, [...organisationIds]]);
  const facts = await readElementFacts(tx, refresh);
  await tx.sql(
    'delete from organisation_element_score where district_id = $1::bigint and organisation_id = any($2::uuid[])',
    [districtId, [...organisationIds]],
  );
  const rows = seats.flatMap(({ id, divisionId }) => {
    const own = facts.get(id);
    const stretches = own
      ? projectElementHalves(own, firstDay(own, isoDate(day)), DEFAULT_ELEMENT_RULES)
      : [];
    return stretches.map(({ from, halves }, index) => ({
      districtId,
      organisationId: id,
      divisionId,
      validFrom: from,
      validTo: stretches[index + 1]?.from ?? null,
      halves,
    }));
  });
  await tx.repository(OrganisationElementScore).insertMany(rows);
}

/** A comparison with an earlier day must not find that nothing was there before the last change. */
function firstDay({ evidence, posts }: ElementFacts, day: IsoDate): IsoDate {
  return [...evidence, ...posts].reduce((first, { from }) => (from < first ? from : first), day);
}
