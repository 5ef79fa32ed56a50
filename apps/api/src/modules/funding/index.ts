import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { FundingContractCommandResolver } from './contract-command.resolver';
import { FundingContract, FundingContractEvent } from './contract.entity';
import { FundingContractResolver } from './contract.resolver';
import { FUNDING_CONTRACT, toFundingContract } from './contract.type';
import { CONTRACT_WORK_ITEM_SOURCES } from './contract-work-items';
import { findContract } from './find-contract';
import { FundingInstalment, FundingMilestone, FundingPayment } from './instalment.entity';

export { FundingContract } from './contract.entity';
export { FundingInstalment, FundingMilestone, FundingPayment } from './instalment.entity';

export const fundingModule: ModuleManifest = {
  name: 'funding',
  entities: [FundingContract, FundingContractEvent, FundingMilestone, FundingInstalment, FundingPayment],
  resolvers: [FundingContractResolver, FundingContractCommandResolver],
  workItemSources: CONTRACT_WORK_ITEM_SOURCES,
  nodes: [
    {
      type: FUNDING_CONTRACT,
      requires: 'funding.read',
      find: async (context, key) => {
        const row = await findContract(context.reads, toGlobalId(FUNDING_CONTRACT, key.districtId, key.id));
        return row && toFundingContract(row);
      },
    },
  ],
};
