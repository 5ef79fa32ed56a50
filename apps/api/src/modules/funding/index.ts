import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { downloadAcceptanceFile, downloadCatalogue } from './acceptance-file';
import { expenseVoucherOwner, paymentVoucherOwner } from './attach-voucher';
import {
  FundingBeneficiaryCount,
  FundingBudgetLine,
  FundingBudgetShift,
  FundingExpense,
} from './budget.entity';
import { FundingSpendingCommandResolver, FundingSpendingResolver } from './budget.resolver';
import { FundingContractCommandResolver } from './contract-command.resolver';
import { FundingContract, FundingContractEvent } from './contract.entity';
import { ContractStateCountResolver } from './contract-state-counts.resolver';
import { FundingContractResolver } from './contract.resolver';
import { FUNDING_CONTRACT, toFundingContract } from './contract.type';
import { CONTRACT_WORK_ITEM_SOURCES } from './contract-work-items';
import { findContract } from './find-contract';
import { findFund } from './find-fund';
import { DevelopmentFund, FundAward, FundCall, FundRestrictionRow, FundScore } from './fund.entity';
import { FundEntryRow } from './fund-entry.entity';
import { DevelopmentFundCommandResolver } from './fund-command.resolver';
import { OrganisationFundingResolver } from './organisation-funding.resolver';
import { CONTRACT_EXPORT } from './ledger/contract-export';
import { CONTRACT_TEMPLATE } from './ledger/contract-template';
import { FUND_ENTRY_EXPORT } from './ledger/fund-entry-export';
import { FUND_ENTRY_TEMPLATE } from './ledger/fund-entry-template';
import { FundEntryResolver } from './fund-entry.resolver';
import { DevelopmentFundResolver, FundAwardResolver } from './fund.resolver';
import { DEVELOPMENT_FUND, toDevelopmentFund } from './fund.type';
import { FundingInstalment, FundingMilestone, FundingPayment } from './instalment.entity';
import { ContractPromise, PromiseEvidence } from './promise.entity';
import { ContractPromiseCommandResolver, ContractPromiseResolver } from './promise.resolver';
import { VOUCHER_WORK_ITEM_SOURCES } from './voucher-work-items';
import { EXPIRING_CONTRACTS } from './expiring-contracts';

export { FundingBeneficiaryCount, FundingBudgetLine, FundingExpense } from './budget.entity';
export { FundingContract, FundingContractEvent } from './contract.entity';
export { DevelopmentFund, FundAward, FundCall, FundRestrictionRow, FundScore } from './fund.entity';
export { FundEntryRow } from './fund-entry.entity';
export { FundingInstalment, FundingMilestone, FundingPayment } from './instalment.entity';
export { FUNDING_RECORDS } from './organisation-records';
export { ContractPromise, PromiseEvidence } from './promise.entity';

export const fundingModule: ModuleManifest = {
  name: 'funding',
  entities: [
    FundingContract,
    FundingContractEvent,
    FundingMilestone,
    FundingInstalment,
    FundingPayment,
    FundingBudgetLine,
    FundingBudgetShift,
    FundingExpense,
    FundingBeneficiaryCount,
    ContractPromise,
    PromiseEvidence,
    DevelopmentFund,
    FundRestrictionRow,
    FundCall,
    FundAward,
    FundScore,
    FundEntryRow,
  ],
  resolvers: [
    FundingContractResolver,
    ContractStateCountResolver,
    FundingContractCommandResolver,
    FundingSpendingResolver,
    FundingSpendingCommandResolver,
    ContractPromiseResolver,
    ContractPromiseCommandResolver,
    DevelopmentFundResolver,
    FundAwardResolver,
    FundEntryResolver,
    OrganisationFundingResolver,
    DevelopmentFundCommandResolver,
  ],
  httpRoutes: [
    {
      method: 'GET',
      path: '/funding/contracts/:id/acceptance',
      access: { kind: 'requires', permission: 'funding.read' },
      handle: downloadAcceptanceFile,
    },
    {
      method: 'GET',
      path: '/funding/contracts/:id/catalogue.pdf',
      access: { kind: 'requires', permission: 'funding.read' },
      handle: downloadCatalogue,
    },
  ],
  importTemplates: [CONTRACT_TEMPLATE, FUND_ENTRY_TEMPLATE],
  listExports: [CONTRACT_EXPORT, FUND_ENTRY_EXPORT],
  expirySources: [EXPIRING_CONTRACTS],
  workItemSources: [...CONTRACT_WORK_ITEM_SOURCES, ...VOUCHER_WORK_ITEM_SOURCES],
  attachmentOwners: [expenseVoucherOwner, paymentVoucherOwner],
  nodes: [
    {
      type: FUNDING_CONTRACT,
      requires: 'funding.read',
      find: async (context, key) => {
        const row = await findContract(context.reads, toGlobalId(FUNDING_CONTRACT, key.districtId, key.id));
        return row && toFundingContract(row);
      },
    },
    {
      type: DEVELOPMENT_FUND,
      requires: 'funding.read',
      find: async (context, key) => {
        const row = await findFund(context.reads, toGlobalId(DEVELOPMENT_FUND, key.districtId, key.id));
        return row && toDevelopmentFund(row);
      },
    },
  ],
};
