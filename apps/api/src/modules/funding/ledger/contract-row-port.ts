import type { Reads, Transaction } from '../../../platform/database';
import type { AppliedRow, ImportContext, ImportRowPort } from '../../../platform/imports';
import { placeLookup } from '../../divisions';
import { Organisation, organisationLookup } from '../../organisations';
import { FundingContract, FundingContractEvent } from '../contract.entity';
import { contractEvent } from '../contract-event';
import { insertPlan } from '../payment-plan';
import { listContractDependents, withdrawContractsOfBatch } from './contract-undo';
import { type ContractRow, type LedgerContract, readContractRow } from './read-contract-row';

/** How rows of a ledger become drafts of funded projects, each with its plan of payments. */
export const contractRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return {
      organisation: await organisationLookup(reads, context),
      place: await placeLookup(reads, context),
    };
  },

  async plan(reads, rows, context) {
    const read = rows.map(readContractRow);
    const present = await findPresent(reads, context.districtId, read);
    return read.map(({ ordinal, number, contract }) => {
      const presentId = present.get(number) ?? null;
      // What is there is left alone, whatever the row says of it.
      return { ordinal, presentId, problems: presentId !== null || contract.ok ? [] : contract.refusal };
    });
  },

  async apply(tx, rows, context) {
    const read = rows.map(readContractRow);
    const present = await findPresent(tx, context.districtId, read);
    const suppliers = await findSuppliers(tx, context.districtId, read);
    const applied: AppliedRow[] = [];
    for (const row of read) {
      const known = present.get(row.number);
      const targetId = known ?? (await insertDraft(tx, row, { suppliers, context }));
      present.set(row.number, targetId);
      const outcome = known === undefined ? ('imported' as const) : ('duplicate' as const);
      applied.push({ ordinal: row.ordinal, targetId, outcome });
    }
    return applied;
  },

  listDependents: listContractDependents,
  withdraw: withdrawContractsOfBatch,
};

/** Ids of the contracts that are there already, by number. */
async function findPresent(
  reads: Reads,
  districtId: string,
  rows: readonly ContractRow[],
): Promise<Map<string, string>> {
  const found = await reads
    .repository(FundingContract)
    .query('row')
    .andWhere('row.districtId = :districtId and row.number = any(:numbers)', {
      districtId,
      numbers: rows.map(({ number }) => number),
    })
    .andWhere(`row.state <> 'withdrawn'`)
    .getMany();
  return new Map(found.map(({ number, id }) => [number, id]));
}

async function findSuppliers(
  reads: Reads,
  districtId: string,
  rows: readonly ContractRow[],
): Promise<ReadonlyMap<string, Organisation>> {
  const found = await reads
    .repository(Organisation)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', {
      districtId,
      ids: rows.flatMap(({ contract }) => (contract.ok ? [contract.value.supplierId] : [])),
    })
    .getMany();
  return new Map(found.map((organisation) => [organisation.id, organisation]));
}

interface Applying {
  readonly suppliers: ReadonlyMap<string, Organisation>;
  readonly context: ImportContext;
}

async function insertDraft(
  tx: Transaction,
  { number, contract }: ContractRow,
  { suppliers, context }: Applying,
): Promise<string> {
  const supplier = contract.ok ? suppliers.get(contract.value.supplierId) : undefined;
  if (!contract.ok || !supplier) throw new Error('The reader has found supplier and plan');
  const row = await tx.repository(FundingContract).insert({
    ...draftOf(contract.value, supplier),
    districtId: context.districtId,
    number,
    importBatchId: context.batchId,
    createdAt: context.now,
    updatedAt: context.now,
  });
  await insertPlan(tx, row, contract.value.plan);
  await tx.repository(FundingContractEvent).insert(
    contractEvent(tx, context.now, {
      contract: row,
      kind: 'recorded',
      toCode: 'drafted',
      amount: row.amount,
    }),
  );
  return row.id;
}

function draftOf({ plan: _, ...stated }: LedgerContract, supplier: Organisation) {
  return {
    ...stated,
    supplierKind: 'socialOrganisation' as const,
    fiscalHostId: stated.fiscalHostId ?? supplier.fiscalHostId,
    divisionId: stated.divisionId ?? supplier.divisionId,
    state: 'drafted' as const,
  };
}
