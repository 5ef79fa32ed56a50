import { Attachment } from '../../platform/attachments';
import { toGlobalId } from '../../platform/graphql/global-id';
import { ImportBatch, ImportColumnMap, importJobs, ImportRow } from '../../platform/imports';
import type { ModuleManifest } from '../../platform/module-manifest';
import { findBatch, IMPORT_BATCH } from './batch-access';
import { ImportBatchResolver, ImportRowResolver } from './import-batch.resolver';
import { ImportCommandResolver } from './import-command.resolver';
import { IMPORT_ROUTES } from './imports.routes';
import { toImportBatch } from './to-import-batch';
import { importWorkItems } from './work-item-source';

export const importsModule: ModuleManifest = {
  name: 'imports',
  entities: [Attachment, ImportBatch, ImportColumnMap, ImportRow],
  resolvers: [ImportBatchResolver, ImportRowResolver, ImportCommandResolver],
  nodes: [
    {
      type: IMPORT_BATCH,
      requires: 'import.read',
      find: async (context, key) => {
        const row = await findBatch(
          context.reads,
          toGlobalId(key.type, key.districtId, key.id),
          'import.read',
        );
        return row && toImportBatch(row);
      },
    },
  ],
  httpRoutes: IMPORT_ROUTES,
  jobs: importJobs,
  workItemSources: [importWorkItems],
};
