import type { ModuleManifest } from '../../platform/module-manifest';
import { exportRoutes } from './export.routes';
import { PAGE_EXPORT_ROUTES } from './pages/page-export.routes';

/** Makes the module that serves the lists of the other modules, and pages of the analytics, as files. */
export function exportsModule(modules: readonly ModuleManifest[]): ModuleManifest {
  const exports = modules.flatMap(({ listExports = [] }) => listExports);
  return {
    name: 'exports',
    entities: [],
    resolvers: [],
    httpRoutes: [...exportRoutes(exports), ...PAGE_EXPORT_ROUTES],
  };
}
