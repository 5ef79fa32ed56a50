import { PARTICIPATION_SOURCES, type ParticipationRecordStanding } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { districtRowKey } from '../../../platform/graphql/global-id';
import type { KeysetOrder } from '../../../platform/read-planner/read-annotations';
import { divisionKey } from '../../divisions';
import type { Participation } from '../participation.entity';
import type { ParticipationRecordFilter } from './record.inputs';

/** The one order of the list: the latest day first. */
export const RECORD_ORDERS: Readonly<Record<'latestDay', KeysetOrder>> = {
  latestDay: { properties: ['occurredOn'], direction: 'desc' },
};

/** What changes a record takes its version on, and few are changed: the index of those serves the last two. */
const STANDING: Readonly<Record<ParticipationRecordStanding, string>> = {
  asRecorded: '(row.version = 1 and row.withdrawnAt is null)',
  corrected: '(row.version > 1 and row.withdrawnAt is null)',
  withdrawn: '(row.version > 1 and row.withdrawnAt is not null)',
};

const EQUAL = ['mechanism', 'stage', 'capacity', 'channel'] as const;

type Query = SelectQueryBuilder<Participation>;

/** Narrows a query whose alias is `row` to what the list is kept to. */
export function narrowRecords(query: Query, filter: ParticipationRecordFilter): void {
  narrowPlaceAndDays(query, filter);
  for (const field of EQUAL)
    if (filter[field] != null) query.andWhere(`row.${field} = :${field}`, { [field]: filter[field] });
  narrowSource(query, filter);
  const { standings } = filter;
  if (standings != null)
    query.andWhere(
      standings.length === 0 ? 'false' : `(${standings.map((each) => STANDING[each]).join(' or ')})`,
    );
  const pseudonym = filter.pseudonym?.trim();
  if (pseudonym)
    query.andWhere(
      'row.residentId in (select known.id from resident known where known.pseudonym = :pseudonym)',
      { pseudonym: pseudonym.toUpperCase() },
    );
}

function narrowPlaceAndDays(query: Query, { divisionId, from, to }: ParticipationRecordFilter): void {
  if (divisionId != null)
    query.andWhere(
      'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
      { divisionId: divisionKey(divisionId) },
    );
  if (from != null) query.andWhere('row.occurredOn >= :from::date', { from });
  if (to != null) query.andWhere('row.occurredOn <= :to::date', { to });
}

function narrowSource(query: Query, { origin, importBatchId }: ParticipationRecordFilter): void {
  if (origin === 'other')
    query.andWhere('row.sourceModule <> all(:sources)', { sources: Object.values(PARTICIPATION_SOURCES) });
  else if (origin != null)
    query.andWhere('row.sourceModule = :source', { source: PARTICIPATION_SOURCES[origin] });
  if (importBatchId == null) return;
  const { districtId, id } = districtRowKey('ImportBatch', importBatchId);
  query.andWhere('row.districtId = :batchDistrict::bigint and row.importBatchId = :batch::uuid', {
    ...{ batchDistrict: districtId, batch: id },
  });
}
