import type { RequestContext } from '../../platform/context/request-context';
import { NotFound, StaleVersion } from '../../platform/errors/refusal';
import { SavedView } from './saved-view.entity';
import type { DeleteSavedViewInput } from './saved-view.inputs';
import { SavedViewDeleted } from './saved-view-results';
import { accountOf, auditView, findOwn, holdViewsOf } from './saved-view-rows';

/** Deletes a view of one's own; colleagues with whom it was shared find it no more. */
export function deleteSavedView(
  context: RequestContext,
  { viewId, expectedVersion }: DeleteSavedViewInput,
): Promise<object> {
  const accountId = accountOf(context);
  return context.transaction(async (tx) => {
    await holdViewsOf(tx, accountId);
    const view = await findOwn(tx, accountId, viewId);
    if (!view) return new NotFound({ subject: 'viewId' });
    if (view.version !== expectedVersion) return new StaleVersion({ currentVersion: view.version });
    const { districtId, id } = view;
    await tx.repository(SavedView).delete({ districtId, id });
    await auditView(tx, context, { view, action: 'delete' });
    return Object.assign(new SavedViewDeleted(), { viewId });
  });
}
