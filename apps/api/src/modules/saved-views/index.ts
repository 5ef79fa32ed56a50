import type { RequestContext } from '../../platform/context/request-context';
import type { GlobalKey } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { SavedView } from './saved-view.entity';
import { SavedViewResolver } from './saved-view.resolver';
import { colleagueDivisions } from './saved-view-rows';
import { SAVED_VIEW, type SavedViewType, toSavedView } from './saved-view.type';

/** One's own view, or one that is shared with whoever asks. */
async function findVisible(
  context: RequestContext,
  { districtId, id }: GlobalKey,
): Promise<SavedViewType | undefined> {
  const accountId = context.session?.accountId;
  if (accountId === undefined || districtId === null || id.length !== 36) return undefined;
  const row = await context.reads.repository(SavedView).findOne({ districtId, id });
  if (!row) return undefined;
  const isShared = row.sharedWithId !== null && colleagueDivisions(context).includes(row.sharedWithId);
  return row.accountId === accountId || isShared ? toSavedView(row, accountId) : undefined;
}

/** Pages of the analytics that accounts keep under a name. */
export const savedViewsModule: ModuleManifest = {
  name: 'saved-views',
  entities: [SavedView],
  resolvers: [SavedViewResolver],
  nodes: [{ type: SAVED_VIEW, requires: 'indicator.read', find: findVisible }],
};
