import type { ModuleManifest } from '../../platform/module-manifest';
import { exportRoutes } from './export.routes';

/** Makes the module that serves the lists of the other modules as files. */
export function exportsModule(modules: readonly ModuleManifest[]): ModuleManifest {
  const exports = modules.flatMap(({ listExports = [] }) => listExports);
  return { name: 'exports', entities: [], resolvers: [], httpRoutes: exportRoutes(exports) };
}
