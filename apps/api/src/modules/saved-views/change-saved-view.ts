import { accepted, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { SavedView } from './saved-view.entity';
import type { ChangeSavedViewInput } from './saved-view.inputs';
import { SavedViewChanged } from './saved-view-results';
import {
  accountOf,
  auditView,
  findOwn,
  forgetStart,
  holdViewsOf,
  keptName,
  type KeptPage,
  listOwn,
  nameProblems,
  pageAt,
  sharingDivision,
} from './saved-view-rows';
import { toSavedView } from './saved-view.type';

/** Changes a view of one's own: name, page, whether it is shared, whether the application opens with it. */
export async function changeSavedView(context: RequestContext, input: ChangeSavedViewInput): Promise<object> {
  const accountId = accountOf(context);
  const page = input.address == null ? undefined : await pageAt(context, input.address);
  const fieldErrors = [
    ...(input.name == null ? [] : nameProblems(input.name)),
    ...(page && 'path' in page ? [page] : []),
  ];
  if ((page && 'path' in page) || fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    await holdViewsOf(tx, accountId);
    const view = await findOwn(tx, accountId, input.viewId);
    if (!view) return new NotFound({ subject: 'viewId' });
    return change(tx, context, { view, input, page });
  });
}

interface Asked {
  readonly view: SavedView;
  readonly input: ChangeSavedViewInput;
  readonly page: KeptPage | undefined;
}

async function change(tx: Transaction, context: RequestContext, asked: Asked): Promise<object> {
  const { view, input } = asked;
  const { accountId, districtId, id } = view;
  if (view.version !== input.expectedVersion) return staleVersion(tx, SavedView, { districtId, id });
  const next = await columnsOf(tx, context, asked);
  if (!next.ok) return next.refusal;
  if (next.value.isStart && !view.isStart) await forgetStart(tx, accountId);
  const outcome = await tx
    .repository(SavedView)
    .updateVersioned({ districtId, id }, input.expectedVersion, next.value);
  if (outcome !== 'updated') return staleVersion(tx, SavedView, { districtId, id });
  await auditView(tx, context, { view, action: 'change', fields: statedFields(input) });
  const row = await tx.repository(SavedView).findOne({ districtId, id });
  return Object.assign(new SavedViewChanged(), { view: toSavedView(row ?? view, accountId) });
}

/** What the row holds from now on. */
async function columnsOf(
  tx: Transaction,
  context: RequestContext,
  { view, input, page }: Asked,
): Promise<Result<Partial<SavedView>, object>> {
  // A view stays in the district in which it was kept; a page of another one is another view.
  if (page && page.districtId !== view.districtId)
    return refused(new InvalidInput({ fieldErrors: [fieldError('address', 'UNKNOWN_REFERENCE')] }));
  const name = input.name == null ? view.name : keptName(input.name);
  const own = await listOwn(tx, view.accountId);
  if (own.some((other) => other.name === name && other.id !== view.id))
    return refused(new DuplicateEntry({ field: 'name' }));
  const isShared = input.isShared ?? view.sharedWithId !== null;
  const sharedWithId = await sharedWith(context, { ...view, ...page }, isShared);
  if (typeof sharedWithId === 'object' && sharedWithId !== null)
    return refused(new InvalidInput({ fieldErrors: [sharedWithId] }));
  return accepted({
    ...{ name, sharedWithId, isStart: input.isStart ?? view.isStart },
    ...(page ? { divisionId: page.divisionId, address: page.address, savedAt: context.clock.now() } : {}),
  });
}

/** With whom the view is shared from now on; an error where it is to be, but its place is no longer the actor's to read. */
async function sharedWith(
  context: RequestContext,
  view: Pick<SavedView, 'districtId' | 'divisionId'>,
  isShared: boolean,
): Promise<string | null | FieldError> {
  if (!isShared) return null;
  return (await sharingDivision(context, view)) ?? fieldError('isShared', 'UNKNOWN_REFERENCE');
}

function statedFields({ name, address, isShared, isStart }: ChangeSavedViewInput): readonly string[] {
  return Object.entries({ name, address, isShared, isStart }).flatMap(([field, value]) =>
    value == null ? [] : [field],
  );
}
