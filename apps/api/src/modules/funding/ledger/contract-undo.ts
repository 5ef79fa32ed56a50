import type { Reads, Transaction } from '../../../platform/database';
import type { ImportContext, ImportDependents } from '../../../platform/imports';
import { FundingContract, FundingContractEvent } from '../contract.entity';
import { contractEvent } from '../contract-event';

const CHANGED = `
  select (count(*) filter (where c.version > 1))::int as changed,
         (count(*) filter (where exists (select 1 from contract_promise p
           where p.district_id = c.district_id and p.contract_id = c.id)))::int as promised
    from funding_contract c
   where c.district_id = $1::bigint and c.import_batch_id = $2::uuid and c.state <> 'withdrawn'`;

/** Contracts of a batch that were worked on since it came in. */
export async function listContractDependents(
  reads: Reads,
  { districtId, batchId }: ImportContext,
): Promise<readonly ImportDependents[]> {
  const [found] = await reads.sql<{ changed: number; promised: number }>(CHANGED, [districtId, batchId]);
  const kinds = [
    { what: { zh: '已办理的项目', en: 'projects that have moved on' }, count: found?.changed ?? 0 },
    { what: { zh: '合同指标', en: 'promised numbers' }, count: found?.promised ?? 0 },
  ];
  return kinds.filter(({ count }) => count > 0);
}

/** Withdraws the drafts of a batch, in their history too; their numbers are free again. */
export async function withdrawContractsOfBatch(
  tx: Transaction,
  { districtId, batchId, now }: ImportContext,
): Promise<void> {
  const drafts = await tx
    .repository(FundingContract)
    .find({ where: { districtId, importBatchId: batchId, state: 'drafted' } });
  for (const contract of drafts) {
    const { id, version } = contract;
    await tx
      .repository(FundingContract)
      .updateVersioned({ districtId, id }, version, { state: 'withdrawn', updatedAt: now });
    await tx.repository(FundingContractEvent).insert(
      contractEvent(tx, now, {
        contract,
        kind: 'advanced',
        action: 'withdraw',
        fromCode: 'drafted',
        toCode: 'withdrawn',
        note: '撤销导入',
      }),
    );
  }
}
