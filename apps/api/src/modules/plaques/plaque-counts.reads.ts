import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import { divisionLoader } from '../divisions';
import { Plaque } from './plaque.entity';
import { HANGING_STATUSES, statusParameters, statusSql } from './plaque-standing';
import { narrowPlaques } from './plaque-list';
import { CommunityPlaqueCount } from './plaque.type';

const MOST = 300;

const PERMITTED = `row.state in ('permitted', 'displayed', 'checked', 'kept') and row.permit_reference is not null
  and (row.permitted_until is null or row.permitted_until >= :today::date)`;

interface CountRow {
  readonly division: string;
  readonly displayed: number;
  readonly nominal: number;
  readonly permitted: number;
}

/** Plaques by community, what hangs against what is permitted; most in name only first. */
export async function countPlaques(
  context: RequestContext,
  divisionId: string | null,
): Promise<CommunityPlaqueCount[]> {
  const query = context.reads.repository(Plaque).query('row');
  narrowPlaques(query, { divisionId }, context);
  const counted = (condition: string): string => `count(*) filter (where ${condition})::int`;
  const rows = await query
    .andWhere(`row.state in ('permitted', 'displayed', 'checked', 'kept')`)
    .groupBy('row.divisionId')
    .select('row.divisionId', 'division')
    .addSelect(counted(`${statusSql('row')} = any(:hanging)`), 'displayed')
    .addSelect(counted(`${statusSql('row')} = 'nominal'`), 'nominal')
    .addSelect(counted(PERMITTED), 'permitted')
    .setParameters({ hanging: HANGING_STATUSES, ...statusParameters(context) })
    .orderBy('3', 'DESC')
    .addOrderBy('2', 'DESC')
    .addOrderBy('1')
    .limit(MOST)
    .getRawMany<CountRow>();
  const loader = divisionLoader(context);
  return Promise.all(
    rows.map(async ({ division, ...counts }) =>
      Object.assign(new CommunityPlaqueCount(), counts, {
        divisionId: toGlobalId('Division', null, division),
        divisionName: (await loader.load(division))?.name ?? '—',
      }),
    ),
  );
}
