import type { ModuleManifest } from '../../platform/module-manifest';
import { attachmentRoutes } from './attachments.routes';

/** Makes the module of files (附件) over the records of the other modules that files belong to. */
export function attachmentsModule(modules: readonly ModuleManifest[]): ModuleManifest {
  const owners = modules.flatMap(({ attachmentOwners = [] }) => attachmentOwners);
  return { name: 'attachments', entities: [], resolvers: [], httpRoutes: attachmentRoutes(owners) };
}
