import type { CorrectableField } from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import { enumName } from '../../../platform/graphql/domain-enum';
import type { Participation, ParticipationEvent } from '../participation.entity';
import { ParticipationRecordChange, ParticipationRecordEventType } from './record.type';

const MOST_EVENTS = 100;

/** Fields whose values are no codes. */
const PLAIN: ReadonlySet<string> = new Set<CorrectableField>([
  'divisionId',
  'happenedOn',
  'depth',
  'minutes',
]);

type EventRow = Pick<ParticipationEvent, 'id' | 'kind' | 'reason' | 'fields' | 'former' | 'recordedAt'> &
  Pick<ParticipationEvent, 'recordedBy'>;

/**
 * What was done to a record, newest first. An event keeps what was said before it; what it said then is what the next one
 * found, or what the record says now. Whoever reads the record reads all of it, wherever the record stood before.
 */
export async function listRecordEvents(
  reads: Reads,
  record: Participation,
): Promise<ParticipationRecordEventType[]> {
  const rows = await reads.sql<EventRow>(
    `select id, kind, reason, fields, former, recorded_by as "recordedBy", recorded_at as "recordedAt"
       from participation_event where district_id = $1::bigint and participation_id = $2::uuid
      order by record_version desc nulls first, recorded_at desc, id desc limit $3::int`,
    [record.districtId, record.id, MOST_EVENTS],
  );
  const later = new Map<string, unknown>(Object.entries(valuesOf(record)));
  const told = rows.map((row) => {
    const changes = row.fields.map((field) => ({
      field,
      before: row.former[field],
      after: later.get(field),
    }));
    for (const { field, before } of changes) later.set(field, before);
    return { row, changes };
  });
  const places = await placeNames(
    reads,
    told.flatMap(({ changes }) => changes.filter(({ field }) => field === 'divisionId')),
  );
  return told.map(({ row, changes }) =>
    Object.assign(new ParticipationRecordEventType(), row, {
      row,
      changes: changes.map(({ field, before, after }) =>
        Object.assign(new ParticipationRecordChange(), {
          field,
          before: textOf(field, before, places),
          after: textOf(field, after, places),
        }),
      ),
    }),
  );
}

/** What a record says, by the names of what may be corrected. */
export function valuesOf(row: Participation) {
  const { divisionId, mechanism, stage, capacity, channel, form, depth, minutes, initiator } = row;
  return {
    ...{ divisionId, mechanism, stage, capacity, channel, form, depth, minutes, initiator },
    happenedOn: row.occurredOn,
  };
}

async function placeNames(
  reads: Reads,
  changes: readonly { readonly before: unknown; readonly after: unknown }[],
): Promise<ReadonlyMap<string, string>> {
  if (changes.length === 0) return new Map();
  const rows = await reads.sql<{ id: string; name: string }>(
    'select id::text, name from division where id = any($1::bigint[])',
    [[...new Set(changes.flatMap(({ before, after }) => [String(before), String(after)]))]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function textOf(field: string, value: unknown, places: ReadonlyMap<string, string>): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  if (field === 'divisionId') return places.get(text) ?? null;
  return PLAIN.has(field) ? text : enumName(text);
}
