import { dateInShanghai } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import type { ImportContext, ImportDependents } from '../../../platform/imports';
import { OrganisationEvent } from '../organisation.entity';
import { listRecordsOf } from '../records-of-organisations';

const RECORDED_SINCE = `
  select
    (select coalesce(array_agg(id), '{}') from batch) as ids,
    (select count(*)::int from organisation_document d join batch b on b.id = d.organisation_id
      where d.district_id = $1::bigint and d.withdrawn_at is null) as documents,
    (select count(*)::int from post_holding p join batch b on b.id = p.body_id
      where p.district_id = $1::bigint and p.body_kind = 'organisation' and p.withdrawn_at is null) as posts,
    (select count(*)::int from batch where version > 1) as changed,
    (select count(*)::int from organisation h join batch b on b.id in (h.fiscal_host_id, h.merged_into_id)
      where h.district_id = $1::bigint and h.withdrawn_at is null
        and h.import_batch_id is distinct from $2::uuid) as followers`;

type RecordedSince = Record<'documents' | 'posts' | 'changed' | 'followers', number> & {
  readonly ids: readonly string[];
};

/** What has been recorded about the organisations of a batch since it came in, here and by later modules. */
export async function listLedgerDependents(
  reads: Reads,
  { districtId, batchId }: ImportContext,
): Promise<readonly ImportDependents[]> {
  const [found] = await reads.sql<RecordedSince>(
    `with batch as (select id, version from organisation
       where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null) ${RECORDED_SINCE}`,
    [districtId, batchId],
  );
  if (!found) throw new Error('The counts of a batch are not there');
  const { ids, ...counts } = found;
  const kinds = [
    { what: { zh: '材料', en: 'documents' }, count: counts.documents },
    { what: { zh: '任职', en: 'posts' }, count: counts.posts },
    { what: { zh: '已变更的组织', en: 'organisations changed since' }, count: counts.changed },
    {
      what: { zh: '以其为托管或合并对象的组织', en: 'organisations that refer to them' },
      count: counts.followers,
    },
  ];
  return [...kinds.filter(({ count }) => count > 0), ...(await listRecordsOf(reads, { districtId, ids }))];
}

/** Marks the organisations of a batch as recorded by mistake, in their history too. */
export async function withdrawLedger(
  tx: Transaction,
  { districtId, batchId, now }: ImportContext,
): Promise<void> {
  const withdrawn = await tx.sql<{ id: string; divisionId: string }>(
    `update organisation set withdrawn_at = $3, updated_at = $3, version = version + 1
      where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null
      returning id, division_id::text as "divisionId"`,
    [districtId, batchId, now],
  );
  await tx.repository(OrganisationEvent).insertMany(
    withdrawn.map(({ id, divisionId }) => ({
      districtId,
      organisationId: id,
      divisionId,
      kind: 'withdrawn' as const,
      occurredOn: dateInShanghai(now.getTime()),
      recordedAt: now,
      recordedBy: tx.actor.id,
      reason: '撤销导入',
    })),
  );
}
