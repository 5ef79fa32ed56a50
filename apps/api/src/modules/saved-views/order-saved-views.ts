import type { RequestContext } from '../../platform/context/request-context';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { OrderSavedViewsInput } from './saved-view.inputs';
import { SavedViewsOrdered } from './saved-view-results';
import { accountOf, holdViewsOf, listOwn, MOST_VIEWS } from './saved-view-rows';
import { SavedView } from './saved-view.entity';
import { SAVED_VIEW, toSavedView } from './saved-view.type';

/** Puts one's own views in another order; the order alone is no other version of a view, and not written into the log. */
export function orderSavedViews(context: RequestContext, { viewIds }: OrderSavedViewsInput): Promise<object> {
  const accountId = accountOf(context);
  if (viewIds.length > MOST_VIEWS || new Set(viewIds).size !== viewIds.length)
    return Promise.resolve(new InvalidInput({ fieldErrors: [fieldError('viewIds', 'MALFORMED')] }));
  return context.transaction(async (tx) => {
    await holdViewsOf(tx, accountId);
    const own = new Map(
      (await listOwn(tx, accountId)).map((row) => [toGlobalId(SAVED_VIEW, row.districtId, row.id), row]),
    );
    const named = viewIds.flatMap((id) => own.get(id) ?? []);
    if (named.length < viewIds.length) return new NotFound({ subject: 'viewIds' });
    const rest = [...own.values()].filter((row) => !named.includes(row));
    for (const [index, { districtId, id }] of [...named, ...rest].entries())
      await tx.repository(SavedView).update({ districtId, id }, { position: index + 1 });
    const views = (await listOwn(tx, accountId)).map((row) => toSavedView(row, accountId));
    return Object.assign(new SavedViewsOrdered(), { views });
  });
}
