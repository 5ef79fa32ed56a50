import type { RequestContext } from '../../../platform/context/request-context';
import { thrown } from '../../../platform/errors/thrown';
import { District } from '../../divisions';
import { Organisation } from '../../organisations';
import type { IncubationCase } from '../case.entity';
import { IncubationProgramme } from '../programme.entity';

/** What papers of a case say beside the case itself. */
export interface PaperFacts {
  readonly organisation: Organisation;
  readonly programme: IncubationProgramme;
  /** From the district down, such as 崇川区城东街道德民社区. */
  readonly place: string;
  /** The hub organisation of the district; a line to fill in where there is none or more than one. */
  readonly issuer: string;
  readonly mark: string | null;
}

const OPEN_ISSUER = '枢纽组织：＿＿＿＿＿＿＿＿＿＿';
const DEMONSTRATION_MARK = '演示数据，不作凭证';
const REFERENCE_MARK = '参考数据，不作凭证';

/** Reads what papers of a case say beside the case itself. */
export async function readPaperFacts(
  { reads }: RequestContext,
  { districtId, organisationId, programmeId, divisionId }: IncubationCase,
): Promise<PaperFacts> {
  const organisation = await reads.repository(Organisation).findOne({ districtId, id: organisationId });
  const programme = await reads.repository(IncubationProgramme).findOne({ districtId, id: programmeId });
  // Who may see cases and not the organisation gets no paper that names it.
  if (!organisation || !programme) throw thrown('NOT_FOUND');
  const hubs = await reads.sql<{ name: string }>(
    `select name from organisation where district_id = $1::bigint and hub and merged_into_id is null order by name limit 2`,
    [districtId],
  );
  const places = await reads.sql<{ name: string }>(
    `select a.name from division d
       join division a on a.id = any(string_to_array(trim(both '/' from d.path), '/')::bigint[])
      where d.id = $1::bigint and length(a.path) >= (
        select length(t.path) from district x join division t on t.id = x.division_id where x.id = $2::bigint)
      order by length(a.path)`,
    [divisionId, districtId],
  );
  const [hub] = hubs;
  return {
    organisation,
    programme,
    place: places.map(({ name }) => name).join(''),
    issuer: hub && hubs.length === 1 ? hub.name : OPEN_ISSUER,
    mark: await markOf(reads, districtId),
  };
}

async function markOf(reads: RequestContext['reads'], districtId: string): Promise<string | null> {
  const district = await reads.repository(District).findOne({ id: districtId });
  if (district?.kind === 'demonstration') return DEMONSTRATION_MARK;
  return district?.kind === 'reference' ? REFERENCE_MARK : null;
}
