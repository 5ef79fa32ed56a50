import { Readable } from 'node:stream';
import { PROMISE_KIND_LABELS } from '@weizhi/domain';
import {
  ContractPromise,
  FundingBeneficiaryCount,
  FundingBudgetLine,
  FundingContract,
  FundingContractEvent,
  FundingExpense,
  FundingInstalment,
  FundingMilestone,
  FundingPayment,
  PromiseEvidence,
} from '../modules/funding';
import { Organisation } from '../modules/organisations';
import { acceptUpload, attach, type StoredContent } from '../platform/attachments';
import type { Database, NewRow, Transaction } from '../platform/database';
import { type ContractPlan, demonstrationPaper } from './demonstration';
import { alone } from './seed-database';

/** Where contracts are written to. */
export interface ContractTarget {
  readonly database: Database;
  readonly districtId: string;
  readonly stateFolder: string;
}

interface Writing {
  readonly tx: Transaction;
  readonly owner: { readonly districtId: string; readonly contractId: string; readonly divisionId: string };
  readonly paper: StoredContent;
}

const SEEDER = 'seed';

/** Writes contracts with everything that happened under them, all or nothing. Answers false when some were there already. */
export async function writeContracts(
  { database, districtId, stateFolder }: ContractTarget,
  plans: readonly ContractPlan[],
): Promise<boolean> {
  const paper = await storePaper(stateFolder);
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(FundingContract).count({ districtId })) > 0) return false;
    const rows = await tx.repository(Organisation).find({ where: { districtId } });
    const byName = new Map(rows.map((row) => [row.name, row]));
    for (const plan of plans) {
      const contract = await writeContract(tx, districtId, { plan, byName });
      const { id: contractId, divisionId } = contract;
      const writing = { tx, paper, owner: { districtId, contractId, divisionId } };
      await writeInstalments(writing, plan);
      await writeSpending(writing, plan);
      await writePromises(writing, plan);
      await writeHistory(writing, plan);
    }
    return true;
  });
}

async function storePaper(stateFolder: string): Promise<StoredContent> {
  const content = demonstrationPaper([
    '凭证（演示数据）',
    '本文件由系统生成，仅供演示和培训，没有任何效力。',
  ]);
  const stored = await acceptUpload(stateFolder, {
    content: Readable.from([content]),
    fileName: '凭证（演示数据）.pdf',
    limit: content.length,
  });
  if (!stored.ok) throw new Error(`The voucher was not taken: ${stored.refusal.code}`);
  return stored.value;
}

async function writeContract(
  tx: Transaction,
  districtId: string,
  { plan, byName }: { readonly plan: ContractPlan; readonly byName: ReadonlyMap<string, Organisation> },
): Promise<FundingContract> {
  const { profile, number, hub, startsOn, endsOn, signedOn } = plan;
  const supplier = byName.get(plan.supplierName);
  const host = plan.fiscalHostName === null ? null : byName.get(plan.fiscalHostName);
  if (!supplier || host === undefined) throw new Error(`No organisation for ${number}`);
  const { kind, source, theme, purchaser, amount, state } = profile;
  const last = instantOf(plan.path.at(-1)?.on ?? '2025-12-01');
  return tx.repository(FundingContract).insert({
    ...{ districtId, number, kind, source, theme, purchaser, amount, state, startsOn, endsOn, hub, signedOn },
    title: `${profile.title}（演示数据）`,
    supplierKind: 'socialOrganisation',
    supplierId: supplier.id,
    fiscalHostId: host?.id ?? null,
    divisionId: supplier.divisionId,
    ...statements(plan),
    createdAt: instantOf('2025-12-01'),
    updatedAt: last,
  });
}

/** What acts along the way stated. */
function statements({ path, profile }: ContractPlan): NewRow<FundingContract> {
  return {
    noticeEndsOn: path.some(({ action }) => action === 'approve') ? '2026-01-15' : null,
    rectifyBy: profile.state === 'rectifying' ? '2026-12-15' : null,
    evaluation: profile.state === 'evaluated' ? '良好' : null,
  };
}

async function writeInstalments({ tx, owner, paper }: Writing, plan: ContractPlan): Promise<void> {
  const milestones = await tx
    .repository(FundingMilestone)
    .insertMany(plan.milestones.map((milestone, index) => ({ ...owner, ...milestone, ordinal: index + 1 })));
  const byOrdinal = new Map(milestones.map(({ ordinal, id }) => [ordinal, id]));
  for (const [index, { share, amount, state, paidOn }] of plan.instalments.entries()) {
    const instalment = await tx.repository(FundingInstalment).insert({
      ...{ ...owner, share, amount, state, ordinal: index + 1 },
      milestoneId: byOrdinal.get(index + 1) ?? '',
      ...(paidOn === null ? {} : { approvedBy: SEEDER, approvedAt: instantOf(paidOn) }),
    });
    if (paidOn === null) continue;
    const { id: voucherId } = await attach(tx, { districtId: owner.districtId, content: paper });
    await tx.repository(FundingPayment).insert({
      ...{ ...owner, amount, paidOn, voucherId },
      instalmentId: instalment.id,
      reference: `演示-${plan.number}-${String(index + 1)}`,
      recordedBy: SEEDER,
      recordedAt: instantOf(paidOn),
    });
  }
}

async function writeSpending({ tx, owner, paper }: Writing, plan: ContractPlan): Promise<void> {
  for (const [index, { category, title, amount, expenses }] of plan.budget.entries()) {
    const line = await tx.repository(FundingBudgetLine).insert({
      ...{ ...owner, category, title, ordinal: index + 1 },
      agreed: amount,
      current: amount,
    });
    for (const expense of expenses) {
      const voucher = expense.hasVoucher
        ? await attach(tx, { districtId: owner.districtId, content: paper })
        : null;
      await tx.repository(FundingExpense).insert({
        ...{ ...owner, lineId: line.id, amount: expense.amount, spentOn: expense.spentOn },
        purpose: `${title}（演示数据）`,
        voucherId: voucher?.id ?? null,
        recordedBy: SEEDER,
        recordedAt: instantOf(expense.spentOn),
      });
    }
  }
  await tx.repository(FundingBeneficiaryCount).insertMany(
    plan.beneficiaries.map(({ from, to, unique, visits }) => ({
      ...owner,
      periodFrom: from,
      periodTo: to,
      activity: '项目活动（演示数据）',
      uniquePeople: unique,
      visits,
      recordedBy: SEEDER,
      recordedAt: instantOf(to),
    })),
  );
}

async function writePromises({ tx, owner, paper }: Writing, plan: ContractPlan): Promise<void> {
  for (const [position, { kind, promised, shown }] of plan.promises.entries()) {
    const recordedAt = new Date(instantOf(plan.startsOn).getTime() + position * 60_000);
    const promise = await tx.repository(ContractPromise).insert({ ...owner, kind, promised, recordedAt });
    for (const [index, quantity] of shown.entries()) {
      const { id: attachmentId } = await attach(tx, { districtId: owner.districtId, content: paper });
      const occurredOn = `2026-0${String(4 + index * 2)}-20`;
      await tx.repository(PromiseEvidence).insert({
        ...{ ...owner, promiseId: promise.id, quantity, attachmentId, occurredOn },
        title: `${PROMISE_KIND_LABELS[kind].zh}佐证（演示数据）`,
        recordedBy: SEEDER,
        recordedAt: instantOf(occurredOn),
      });
    }
  }
}

async function writeHistory({ tx, owner }: Writing, plan: ContractPlan): Promise<void> {
  const recorded = {
    ...owner,
    kind: 'recorded' as const,
    toCode: 'drafted',
    occurredOn: '2025-12-01',
    recordedAt: instantOf('2025-12-01'),
    recordedBy: SEEDER,
  };
  const steps = plan.path.map(({ action, from, on }, index) => ({
    ...owner,
    kind: 'advanced' as const,
    action,
    fromCode: from,
    toCode: plan.path[index + 1]?.from ?? plan.profile.state,
    occurredOn: on,
    recordedAt: new Date(instantOf(on).getTime() + 1000),
    recordedBy: SEEDER,
  }));
  await tx.repository(FundingContractEvent).insertMany([recorded, ...steps]);
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
