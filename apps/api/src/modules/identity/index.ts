import type { ModuleManifest } from '../../platform/module-manifest';
import { Account, Session, SignInThrottle } from './account.entity';
import { ACCOUNT_EXPORT } from './account-export';
import { AccountResolver } from './account.resolver';
import { ACCOUNT, toAccount } from './account.type';
import { ApiKey } from './api-key.entity';
import { ApiKeyResolver } from './api-key.resolver';
import { AuditEventResolver } from './audit-event.resolver';
import { findManagedAccount } from './find-managed';
import { toGlobalId } from '../../platform/graphql/global-id';
import { identityJobs } from './identity-jobs';
import { Role, RoleGrant, RolePermission } from './role.entity';
import { RecoveryCode, SecondFactor } from './second-factor/second-factor.entity';
import { SecondFactorResolver } from './second-factor/second-factor.resolver';
import { SessionResolver } from './sessions/session.resolver';
import { SignInLink } from './sign-in-links/sign-in-link.entity';
import { RoleResolver } from './role.resolver';
import { SESSION_ROUTES } from './session.routes';
import { IDENTITY_WORK_ITEM_SOURCES } from './work-item-sources';
import { ViewerGrantResolver, ViewerResolver } from './viewer.resolver';

export { AccessStore } from './access-store';
export { accountLoader } from './account.loaders';
export { confirmationLacking, ConfirmationRequired } from './second-factor/confirm-identity';
export { type Attempt, claimAttempt, type ThrottleRule } from './sign-in-throttle';
export { hashToken } from './tokens';
export { ensureDefaultRoles, seedAccounts, type SeededAccount } from './seed-identity';

export const identityModule: ModuleManifest = {
  name: 'identity',
  entities: [
    Account,
    ApiKey,
    RecoveryCode,
    Role,
    RoleGrant,
    RolePermission,
    SecondFactor,
    Session,
    SignInLink,
    SignInThrottle,
  ],
  resolvers: [
    ViewerResolver,
    ViewerGrantResolver,
    SecondFactorResolver,
    SessionResolver,
    AccountResolver,
    RoleResolver,
    ApiKeyResolver,
    AuditEventResolver,
  ],
  nodes: [
    {
      type: ACCOUNT,
      requires: 'account.read',
      find: async (context, key) => {
        const row = await findManagedAccount(
          context.reads,
          toGlobalId(ACCOUNT, key.districtId, key.id),
          'account.read',
        );
        return row && toAccount(row);
      },
    },
  ],
  listExports: [ACCOUNT_EXPORT],
  jobs: identityJobs,
  httpRoutes: SESSION_ROUTES,
  workItemSources: IDENTITY_WORK_ITEM_SOURCES,
};
