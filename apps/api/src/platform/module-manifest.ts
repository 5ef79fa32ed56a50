import type { AttachmentOwner } from './attachments';
import type { EntityClass } from './database/entity-class';
import type { ExpirySource } from './expiries';
import type { ListExport } from './exports';
import type { NodeFinder } from './graphql/node';
import type { HttpRoute } from './http/route';
import type { ImportTemplate } from './imports';
import type { IndicatorFamily } from './indicators';
import type { JobTable, OutboxSubscriber } from './jobs/job-table';
import type { RollupSource } from './rollups';
import type { WorkItemSource } from './work-items/work-item-source';

/** A class with resolvers; made once, without arguments: everything it needs is in the request's context. */
export type ResolverClass = new () => object;

/** What a module gives to the server. Its `index.ts` exports it as `<name>Module`. */
export interface ModuleManifest {
  readonly name: string;
  readonly entities: readonly EntityClass[];
  readonly resolvers: readonly ResolverClass[];
  /** Types that only unions or interfaces lead to. */
  readonly orphanedTypes?: readonly (new (...facts: never[]) => object)[];
  readonly nodes?: readonly NodeFinder[];
  /** Records that files belong to. */
  readonly attachmentOwners?: readonly AttachmentOwner[];
  readonly httpRoutes?: readonly HttpRoute[];
  readonly jobs?: JobTable;
  /** Facts of the module that figures are computed from. */
  readonly rollupSources?: readonly RollupSource[];
  /** Lists that can be taken as files. */
  readonly listExports?: readonly ListExport[];
  /** Indicators that are computed from the module's own tables. */
  readonly indicatorFamilies?: readonly IndicatorFamily[];
  readonly importTemplates?: readonly ImportTemplate[];
  /** Interest in events of other modules. */
  readonly subscribers?: readonly OutboxSubscriber[];
  readonly workItemSources?: readonly WorkItemSource[];
  /** What of the module's records ends on a day unless somebody renews it. */
  readonly expirySources?: readonly ExpirySource[];
}
