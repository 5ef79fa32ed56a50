import type DataLoader from 'dataloader';
import type { RequestContext } from './request-context';

/** The loaders of one request, each made at its first use. */
export function loaderStore(contextOf: () => RequestContext): RequestContext['loader'] {
  const loaders = new Map<symbol, DataLoader<unknown, unknown>>();
  return <K, V>(key: symbol, create: (context: RequestContext) => DataLoader<K, V>) => {
    const known = loaders.get(key) as DataLoader<K, V> | undefined;
    const loader = known ?? create(contextOf());
    if (!known) loaders.set(key, loader);
    return loader;
  };
}

/** The same request with loaders that remember nothing yet, for work that goes on so long that they would remember too much. */
export function withFreshLoaders(context: RequestContext): RequestContext {
  const fresh: RequestContext = { ...context, loader: loaderStore(() => fresh) };
  return fresh;
}
