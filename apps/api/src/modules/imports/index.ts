import { Attachment } from '../../platform/attachments';
import { ImportBatch, ImportColumnMap, importJobs, ImportRow } from '../../platform/imports';
import type { ModuleManifest } from '../../platform/module-manifest';

export const importsModule: ModuleManifest = {
  name: 'imports',
  entities: [Attachment, ImportBatch, ImportColumnMap, ImportRow],
  resolvers: [],
  jobs: importJobs,
};
