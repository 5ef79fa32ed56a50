import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { AnnualAccounts, AnnualAccountsEvent } from './annual-accounts.entity';
import { AnnualAccountsCommandResolver } from './annual-accounts-command.resolver';
import { AnnualAccountsResolver } from './annual-accounts.resolver';
import { ANNUAL_ACCOUNTS, toAnnualAccounts } from './annual-accounts.type';
import { findAccounts } from './find-accounts';
import { ACCOUNTS_EXPORT } from './ledger/accounts-export';
import { ACCOUNTS_TEMPLATE } from './ledger/accounts-template';
import { OrganisationAccountsResolver } from './organisation-accounts.resolver';

export { columnsOf } from './accounts-columns';
export { AnnualAccounts, AnnualAccountsEvent } from './annual-accounts.entity';
export { ANNUAL_ACCOUNTS_RECORDS } from './organisation-records';

export const annualAccountsModule: ModuleManifest = {
  name: 'annual-accounts',
  entities: [AnnualAccounts, AnnualAccountsEvent],
  resolvers: [AnnualAccountsResolver, AnnualAccountsCommandResolver, OrganisationAccountsResolver],
  importTemplates: [ACCOUNTS_TEMPLATE],
  listExports: [ACCOUNTS_EXPORT],
  nodes: [
    {
      type: ANNUAL_ACCOUNTS,
      requires: 'funding.read',
      find: async (context, key) => {
        const row = await findAccounts(context.reads, toGlobalId(ANNUAL_ACCOUNTS, key.districtId, key.id));
        return row && toAnnualAccounts(row);
      },
    },
  ],
};
