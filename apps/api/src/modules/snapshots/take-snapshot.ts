import {
  accepted,
  dateInShanghai,
  formatPeriod,
  type IsoDate,
  parsePeriod,
  type Period,
  periodBounds,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { keepFreezing } from '../../platform/indicators';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { findPlaces, mayAtDivision, type Places } from '../divisions';
import { keepHidden } from '../indicators';
import { SnapshotWithoutFigures } from './snapshot.errors';
import { Snapshot, SnapshotDefinition, SnapshotFigure, SnapshotPlace } from './snapshot.entity';
import type { TakeSnapshotInput } from './snapshot.inputs';
import { SnapshotChanged } from './snapshot-results';
import { recordSnapshotEvent } from './snapshot-rows';
import { toSnapshot } from './snapshot.type';
import { takeFigures, type TakenFigures, type TakingAsked } from './take-figures';

const BELOW = ['subdistrict', 'town', 'township', 'developmentZone'] as const;
const COMMUNITIES = ['community', 'village'] as const;

/** Takes a snapshot of the figures of a place, its subdistricts and perhaps its communities. */
export async function takeSnapshot(context: RequestContext, input: TakeSnapshotInput): Promise<object> {
  const period = parsePeriod(input.period);
  const today = dateInShanghai(context.clock.now().getTime());
  const fieldErrors = [
    ...(period.ok ? periodProblems(period.value, today) : [fieldError('period', 'MALFORMED')]),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0 || !period.ok) return new InvalidInput({ fieldErrors });
  const places = await findPlacesOf(context, input);
  const divisionId = places?.divisionIds[0];
  if (!places || divisionId === undefined) return new NotFound({ subject: 'divisionId' });
  const asked = { ...places, period: period.value };
  return context.transaction((tx) => take(tx, context, { input, asked, divisionId }));
}

function periodProblems(period: Period, today: IsoDate): FieldError[] {
  return periodBounds(period).from > today ? [fieldError('period', 'DATE_ORDER')] : [];
}

/** The place itself, first, and those below it. */
async function findPlacesOf(
  context: RequestContext,
  { divisionId, withCommunities }: TakeSnapshotInput,
): Promise<Places | undefined> {
  const own = await findPlaces(context, { divisionIds: [divisionId] });
  if (!own) return undefined;
  const kinds = withCommunities ? [...BELOW, ...COMMUNITIES] : BELOW;
  const below = await findPlaces(context, { within: divisionId, kinds });
  return { ...own, divisionIds: [...own.divisionIds, ...(below?.divisionIds ?? [])] };
}

interface Taking {
  readonly input: TakeSnapshotInput;
  readonly asked: TakingAsked;
  readonly divisionId: string;
}

async function take(tx: Transaction, context: RequestContext, taking: Taking): Promise<object> {
  const { input, asked, divisionId } = taking;
  const { districtId } = asked;
  if (!(await mayAtDivision(tx, 'snapshot.take', { districtId, divisionId })))
    return new NotFound({ subject: 'divisionId' });
  const answer = await once(tx, { operation: 'takeSnapshot', key: input.idempotencyKey, body: input }, () =>
    keep(tx, context, taking),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Snapshot).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The snapshot just taken is not there');
  return Object.assign(new SnapshotChanged(), { snapshot: toSnapshot(row) });
}

async function keep(
  tx: Transaction,
  context: RequestContext,
  { asked, divisionId }: Taking,
): Promise<Result<{ id: string }, object>> {
  // First, so that figures hide what is kept, and nothing that is counted moves in between.
  const now = context.clock.now();
  const number = await keepHidden(tx, { ...asked, now });
  const taken = await takeFigures(tx, context, asked);
  if (taken.figures.length === 0) return refused(new SnapshotWithoutFigures({}));
  // What is told from now on, and hides nothing any more.
  await keepFreezing(tx, { ...asked, number, now });
  const { districtId } = asked;
  const snapshot = await tx.repository(Snapshot).insert({
    ...{ districtId, divisionId, number: await nextNumber(tx, districtId) },
    ...{ period: formatPeriod(asked.period), state: 'draft', takenBy: tx.actor.id },
    takenAt: context.clock.now(),
    placeCount: asked.divisionIds.length,
    figureCount: taken.figures.length,
  });
  await keepPlaces(tx, snapshot, asked);
  await keepFigures(tx, snapshot, taken);
  await recordSnapshotEvent(tx, context, { snapshot, kind: 'taken' });
  return accepted({ id: snapshot.id });
}

/** Counts up within the district; the lock is held to the end of the transaction. */
async function nextNumber(tx: Transaction, districtId: string): Promise<number> {
  await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`snapshot-${districtId}`]);
  const [row] = await tx.sql<{ last: number }>(
    'select coalesce(max(number), 0) as last from snapshot where district_id = $1::bigint',
    [districtId],
  );
  return (row?.last ?? 0) + 1;
}

async function keepPlaces(tx: Transaction, { id, divisionId }: Snapshot, asked: TakingAsked): Promise<void> {
  const rows = await tx.sql<{ id: string; name: string; code: string | null; kind: string; part: boolean }>(
    `select d.id::text, d.name, d.code, d.kind, d.parent_id = $2::bigint as part
       from division d where d.id = any($1::bigint[])`,
    [asked.divisionIds, divisionId],
  );
  await tx.repository(SnapshotPlace).insertMany(
    rows.map(({ id: own, name, code, kind, part }) => ({
      ...{ districtId: asked.districtId, snapshotId: id, divisionId: own, name, code, kind, isPart: part },
    })),
  );
}

async function keepFigures(
  tx: Transaction,
  { districtId, id }: Snapshot,
  taken: TakenFigures,
): Promise<void> {
  await tx.repository(SnapshotDefinition).insertMany(
    taken.definitions.map((definition) => ({
      ...{ districtId, snapshotId: id, code: definition.code, definition },
      comparability: taken.comparability.get(definition.code) ?? { comparable: true },
    })),
  );
  await tx.repository(SnapshotFigure).insertMany(
    taken.figures.map(({ figure: { divisionId, value }, ...hidden }) => ({
      ...{ districtId, snapshotId: id, divisionId, code: value.definition.code },
      ...{ envelope: value, ...hidden },
    })),
  );
}
