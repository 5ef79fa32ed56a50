import type { Reads } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import { ActivitySignUpType, SIGN_UP } from './activity.type';

const MOST_SIGN_UPS = 500;

interface SignUpRow {
  readonly districtId: string;
  readonly id: string;
  readonly version: number;
  readonly pseudonym: string;
  readonly nameMasked: string | null;
  readonly attendedAt: Date | null;
  readonly minutes: number | null;
  readonly evidence: string | null;
}

const SIGN_UPS = `
  select s.district_id::text as "districtId", s.id, s.version, r.pseudonym, p.name_masked as "nameMasked",
         s.attended_at as "attendedAt", s.minutes, s.evidence
    from activity_sign_up s
    join resident r on r.district_id = s.district_id and r.id = s.resident_id
    left join person p on p.district_id = r.district_id and p.id = r.person_id
   where s.district_id = $1::bigint and s.withdrawn_at is null`;

/** Who signed up for an activity, in order. */
export async function listSignUps(
  reads: Reads,
  { districtId, id }: { readonly districtId: string; readonly id: string },
): Promise<ActivitySignUpType[]> {
  const rows = await reads.sql<SignUpRow>(
    `${SIGN_UPS} and s.activity_id = $2::uuid order by s.created_at, s.id limit $3::int`,
    [districtId, id, MOST_SIGN_UPS],
  );
  return rows.map(toSignUp);
}

/** One sign-up. */
export async function readSignUp(
  reads: Reads,
  { districtId, id }: { readonly districtId: string; readonly id: string },
): Promise<ActivitySignUpType> {
  const [row] = await reads.sql<SignUpRow>(`${SIGN_UPS} and s.id = $2::uuid`, [districtId, id]);
  if (!row) throw new Error('The sign-up just written is not there');
  return toSignUp(row);
}

function toSignUp({ districtId, id, evidence, ...row }: SignUpRow): ActivitySignUpType {
  return Object.assign(new ActivitySignUpType(), row, {
    id: toGlobalId(SIGN_UP, districtId, id),
    byCode: evidence === 'attendanceCode',
  });
}
