import { can } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { FundingExpense } from './budget.entity';
import { FundingContract } from './contract.entity';
import { FUNDING_CONTRACT } from './contract.type';
import { FundingPayment } from './instalment.entity';

const MOST = 50;

interface MissingVouchers {
  readonly district_id: string;
  readonly contract_id: string;
  readonly division_id: string;
  readonly title: string;
  readonly missing: number;
  readonly since: Date;
}

/** Contracts with expenses or payments whose voucher is missing, for whoever can attach them. */
function vouchersMissing(of: 'expenses' | 'payments'): WorkItemSource {
  const source = of === 'expenses' ? 'fundingExpenseVouchers' : 'fundingPaymentVouchers';
  const entity = of === 'expenses' ? FundingExpense : FundingPayment;
  return {
    source,
    async list(context: RequestContext): Promise<readonly WorkItem[]> {
      if (!can(context.actor, of === 'expenses' ? 'funding.manage' : 'funding.pay')) return [];
      const rows = await context.reads
        .repository<FundingExpense | FundingPayment>(entity)
        .query('row')
        .innerJoin(
          FundingContract,
          'contract',
          'contract.districtId = row.districtId and contract.id = row.contractId',
        )
        .andWhere(`row.voucherId is null and contract.state <> 'archived'`)
        .andWhere(of === 'expenses' ? 'row.withdrawnAt is null' : 'true')
        .groupBy('row.districtId')
        .addGroupBy('row.contractId')
        .addGroupBy('row.divisionId')
        .addGroupBy('contract.title')
        .orderBy('min(row.recordedAt)')
        .limit(MOST)
        .select('row.districtId', 'district_id')
        .addSelect('row.contractId', 'contract_id')
        .addSelect('row.divisionId', 'division_id')
        .addSelect('contract.title', 'title')
        .addSelect('count(*)::int', 'missing')
        .addSelect('min(row.recordedAt)', 'since')
        .getRawMany<MissingVouchers>();
      return rows.map((row) => voucherItem(row, source));
    },
  };
}

function voucherItem(row: MissingVouchers, source: string): WorkItem {
  const count = String(row.missing);
  return {
    key: `${source}:${row.contract_id}`,
    title: { zh: `「${row.title}」缺 ${count} 份凭证`, en: `“${row.title}” lacks ${count} vouchers` },
    why: {
      zh: '已登记支出或拨付，尚未上传凭证。',
      en: 'Expenses or payments were recorded without a voucher.',
    },
    otherwise: {
      zh: '凭证不全不能归档，审计时按无据支出处理。',
      en: 'The project cannot be archived, and the audit treats them as unproven.',
    },
    action: {
      label: { zh: '上传凭证', en: 'Attach them' },
      path: `/funding/contracts/${toGlobalId(FUNDING_CONTRACT, row.district_id, row.contract_id)}?at=${source}`,
    },
    dueOn: null,
    urgency: 'normal',
    nature: 'act',
    divisionId: row.division_id,
    since: row.since,
  };
}

/** What vouchers give people to do. */
export const VOUCHER_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [
  vouchersMissing('expenses'),
  vouchersMissing('payments'),
];
