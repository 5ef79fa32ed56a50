import { divisionPath, formatViewAddress, type Grant, isWithin, parseViewAddress } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { thrown } from '../../platform/errors/thrown';
import { districtRowKey } from '../../platform/graphql/global-id';
import { divisionLoader, findPlaces } from '../divisions';
import { accountLoader } from '../identity';
import { SavedView } from './saved-view.entity';
import { SAVED_VIEW } from './saved-view.type';

/** Views of one account at most. */
export const MOST_VIEWS = 50;

const LONGEST_NAME = 30;

/** Whose views are meant. @throws UNAUTHENTICATED for a key, which has none */
export function accountOf({ session }: Pick<RequestContext, 'session'>): string {
  if (!session) throw thrown('UNAUTHENTICATED');
  return session.accountId;
}

/** The name as it is kept: without blanks around it, and one where there were several. */
export function keptName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}

/** What is wrong with a name. */
export function nameProblems(name: string): FieldError[] {
  return textProblems('name', keptName(name), { maximum: LONGEST_NAME, required: true });
}

/** The page that an address is of. */
export interface KeptPage {
  readonly districtId: string;
  readonly divisionId: string;
  readonly address: string;
}

/** Reads an address; a field error where it is of no page, or of a place that the actor may not read. */
export async function pageAt(context: RequestContext, text: string): Promise<KeptPage | FieldError> {
  const address = parseViewAddress(text);
  if (!address) return fieldError('address', 'NOT_A_PAGE');
  const places = await findPlaces(context, { divisionIds: [address.placeId] });
  const divisionId = places?.divisionIds[0];
  if (!places || divisionId === undefined) return fieldError('address', 'UNKNOWN_REFERENCE');
  return { districtId: places.districtId, divisionId, address: formatViewAddress(address) };
}

/**
 * The widest division over which the actor may read the figures of a place: whoever has the same is a colleague.
 * Undefined where the actor may not read them any more.
 */
export async function sharingDivision(
  context: RequestContext,
  { districtId, divisionId }: Pick<SavedView, 'districtId' | 'divisionId'>,
): Promise<string | undefined> {
  const division = await divisionLoader(context).load(divisionId);
  if (!division) return undefined;
  const path = divisionPath(division.path);
  const [widest] = readingGrants(context)
    .filter((grant) => grant.districtId === districtId && isWithin(path, grant.divisionPath))
    .toSorted((one, other) => one.divisionPath.length - other.divisionPath.length);
  return widest?.divisionId;
}

/** The divisions with whose readers the actor is a colleague. */
export function colleagueDivisions(context: RequestContext): readonly string[] {
  return [...new Set(readingGrants(context).map(({ divisionId }) => divisionId))];
}

function readingGrants({ actor }: RequestContext): readonly Grant[] {
  return actor.grants.filter(({ permissions }) => permissions.has('indicator.read'));
}

/** The accounts that are in use and share views with the actor. */
export async function sharingAccounts(context: RequestContext): Promise<readonly string[]> {
  const rows = await context.reads
    .repository(SavedView)
    .query('row')
    .select('row.accountId', 'id')
    .andWhere('row.sharedWithId = any(:divisions)', { divisions: colleagueDivisions(context) })
    .groupBy('row.accountId')
    .getRawMany<{ id: string }>();
  const accounts = await accountLoader(context).loadMany(rows.map(({ id }) => id));
  return accounts.flatMap((account) =>
    account && !(account instanceof Error) && account.disabledAt === null ? [account.id] : [],
  );
}

/** The views of an account, in its order. */
export function listOwn(reads: Reads, accountId: string): Promise<SavedView[]> {
  return reads
    .repository(SavedView)
    .find({ where: { accountId }, order: { position: 'ASC', id: 'ASC' }, take: MOST_VIEWS });
}

/** One of the views of an account; undefined for one of somebody else's. */
export function findOwn(reads: Reads, accountId: string, viewId: string): Promise<SavedView | undefined> {
  return reads.repository(SavedView).findOne({ ...districtRowKey(SAVED_VIEW, viewId), accountId });
}

/** Commands of one account go one after the other, so that two at once neither pass the limit nor leave two to start with. */
export async function holdViewsOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`saved-views-${accountId}`]);
}

/** Takes the start page from whichever view of the account has it. */
export async function forgetStart(tx: Transaction, accountId: string): Promise<void> {
  await tx.repository(SavedView).update({ accountId, isStart: true }, { isStart: false });
}

/** Writes an act on a view into the log. */
export function auditView(
  tx: Transaction,
  { requestId }: RequestContext,
  act: {
    readonly view: Pick<SavedView, 'districtId' | 'id'>;
    readonly action: 'save' | 'change' | 'delete';
    readonly fields?: readonly string[];
  },
): Promise<void> {
  const { districtId, id } = act.view;
  return tx.audit({
    ...{ districtId, action: `savedView.${act.action}`, subject: { type: SAVED_VIEW, id }, requestId },
    fieldsAfter: act.fields ?? [],
  });
}
