import type { ModuleManifest } from '../../platform/module-manifest';
import { DataTrustResolver, PlaceCompletenessResolver } from './data-trust.resolver';

export const dataTrustModule: ModuleManifest = {
  name: 'data-trust',
  entities: [],
  resolvers: [DataTrustResolver, PlaceCompletenessResolver],
};
