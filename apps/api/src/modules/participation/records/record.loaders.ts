import DataLoader from 'dataloader';
import type { RequestContext } from '../../../platform/context/request-context';
import type { DistrictRowKey } from '../../../platform/graphql/global-id';
import { ParticipationRecordParticipant } from './record.type';

const PARTICIPANT = Symbol('participant of records');

interface Known {
  readonly key: string;
  readonly pseudonym: string;
  readonly nameMasked: string | null;
}

/** Residents of records by district and id, under their pseudonyms. Whoever reads a record may know whose it is so far. */
export function recordParticipantLoader(
  context: RequestContext,
): DataLoader<DistrictRowKey, ParticipationRecordParticipant | undefined, string> {
  return context.loader(
    PARTICIPANT,
    ({ reads }) =>
      new DataLoader<DistrictRowKey, ParticipationRecordParticipant | undefined, string>(
        async (keys) => {
          const rows = await reads.sql<Known>(
            `select r.district_id::text || '.' || r.id::text as key, r.pseudonym, p.name_masked as "nameMasked"
               from unnest($1::bigint[], $2::uuid[]) asked(district_id, id)
               join resident r on r.district_id = asked.district_id and r.id = asked.id
               left join person p on p.district_id = r.district_id and p.id = r.person_id`,
            [keys.map(({ districtId }) => districtId), keys.map(({ id }) => id)],
          );
          const found = new Map(rows.map(({ key, ...known }) => [key, known]));
          return keys.map((key) => {
            const known = found.get(textOf(key));
            return known && Object.assign(new ParticipationRecordParticipant(), known);
          });
        },
        { cacheKeyFn: textOf },
      ) as unknown as DataLoader<DistrictRowKey, ParticipationRecordParticipant | undefined>,
  );
}

function textOf({ districtId, id }: DistrictRowKey): string {
  return `${districtId}.${id}`;
}
