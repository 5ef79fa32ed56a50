import { accepted, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { DuplicateEntry, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { SavedView } from './saved-view.entity';
import { TooManySavedViews } from './saved-view.errors';
import type { SaveViewInput } from './saved-view.inputs';
import { ViewSaved } from './saved-view-results';
import {
  accountOf,
  auditView,
  forgetStart,
  holdViewsOf,
  type KeptPage,
  keptName,
  listOwn,
  MOST_VIEWS,
  nameProblems,
  pageAt,
  sharingDivision,
} from './saved-view-rows';
import { toSavedView } from './saved-view.type';

/** Keeps a page as a view of one's own, behind those that one has. */
export async function saveView(context: RequestContext, input: SaveViewInput): Promise<object> {
  const accountId = accountOf(context);
  const page = await pageAt(context, input.address);
  const fieldErrors = [
    ...nameProblems(input.name),
    ...('path' in page ? [page] : []),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if ('path' in page || fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const sharedWithId = input.isShared ? ((await sharingDivision(context, page)) ?? null) : null;
  return context.transaction(async (tx) => {
    await holdViewsOf(tx, accountId);
    const answer = await once(tx, { operation: 'saveView', key: input.idempotencyKey, body: input }, () =>
      insert(tx, context, { accountId, input, page, sharedWithId }),
    );
    if (!answer.ok) return answer.refusal;
    const row = await tx.repository(SavedView).findOne({ districtId: page.districtId, id: answer.value.id });
    // Repeated after the view was deleted.
    if (!row) return new NotFound({ subject: 'address' });
    return Object.assign(new ViewSaved(), { view: toSavedView(row, accountId) });
  });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  {
    accountId,
    input,
    page,
    sharedWithId,
  }: {
    readonly accountId: string;
    readonly input: SaveViewInput;
    readonly page: KeptPage;
    readonly sharedWithId: string | null;
  },
): Promise<Result<{ id: string }, object>> {
  const own = await listOwn(tx, accountId);
  const name = keptName(input.name);
  if (own.some((view) => view.name === name)) return refused(new DuplicateEntry({ field: 'name' }));
  if (own.length >= MOST_VIEWS) return refused(new TooManySavedViews({ maximum: MOST_VIEWS }));
  if (input.isStart) await forgetStart(tx, accountId);
  const view = await tx.repository(SavedView).insert({
    ...{ ...page, accountId, name, sharedWithId, isStart: input.isStart, savedAt: context.clock.now() },
    position: (own.at(-1)?.position ?? 0) + 1,
  });
  await auditView(tx, context, { view, action: 'save', fields: ['name', 'address', 'isShared', 'isStart'] });
  return accepted({ id: view.id });
}
