import type { ModuleManifest } from '../../platform/module-manifest';
import { expiryExport } from './expiry-export';
import { ExpiryPlaceResolver, expiryResolver } from './expiry.resolver';

/** Makes the module of what expires, over what the other modules know of their records. */
export function expiriesModule(modules: readonly ModuleManifest[]): ModuleManifest {
  const sources = modules.flatMap(({ expirySources = [] }) => expirySources);
  return {
    name: 'expiries',
    entities: [],
    resolvers: [expiryResolver(sources), ExpiryPlaceResolver],
    listExports: [expiryExport(sources)],
  };
}
