import {
  correctedFills,
  type Fill,
  type FillCorrection,
  type FormAsked,
  isoDate,
  type IsoDate,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type AskedCommunity, type FieldOfForm, listAskedCommunities, readFieldsOf } from './demand.reads';
import { elementOf } from './canonical-element.type';
import { CommunityFill, CommunityFillRow, FillCorrectionRecord, FormAnswer } from './fill.entity';
import { ElementRecord, FormDemand } from './form-demand.entity';

/** A community of a district. */
export interface CommunityKey {
  readonly districtId: string;
  readonly divisionId: string;
}

/** Fills of a community with their corrections made, latest first. */
export async function readFills(
  reads: Reads,
  { districtId, divisionId }: CommunityKey,
  wanted: { readonly ids?: readonly string[]; readonly most?: number } = {},
): Promise<readonly Fill[]> {
  const query = reads
    .repository(CommunityFill)
    .query('row')
    .andWhere('row.districtId = :districtId and row.divisionId = :divisionId', { districtId, divisionId });
  if (wanted.ids) query.andWhere('row.id = any(:ids)', { ids: wanted.ids });
  const fills = await query
    .orderBy('row.statedOn', 'DESC')
    .addOrderBy('row.filledAt', 'DESC')
    .addOrderBy('row.id')
    .limit(wanted.most ?? MOST_FILLS)
    .getMany();
  const ids = fills.map(({ id }) => id);
  const rows = await reads
    .repository(CommunityFillRow)
    .query('row')
    .andWhere('row.districtId = :districtId and row.fillId = any(:ids)', { districtId, ids })
    .orderBy('row.building')
    .addOrderBy('row.household')
    .getMany();
  const byFill = Map.groupBy(rows, ({ fillId }) => fillId);
  const plain = fills.map(({ id, statedOn, filledAt }) => ({
    id,
    statedOn: isoDate(statedOn),
    filledAt: filledAt.getTime(),
    rows: byFill.get(id) ?? [],
  }));
  return correctedFills(plain, await readCorrections(reads, districtId, ids));
}

/** More fills than a community makes in the longest tolerance. */
const MOST_FILLS = 40;

async function readCorrections(
  reads: Reads,
  districtId: string,
  fillIds: readonly string[],
): Promise<readonly FillCorrection[]> {
  const corrections = await reads
    .repository(FillCorrectionRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.fillId = any(:fillIds)', { districtId, fillIds })
    .orderBy('row.correctedAt')
    .addOrderBy('row.id')
    .getMany();
  const elementIds = [...new Set(corrections.map(({ elementId }) => elementId))];
  const elements = await reads
    .repository(ElementRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:elementIds)', { districtId, elementIds })
    .getMany();
  const codes = new Map(elements.map(({ id, code }) => [id, code]));
  return corrections.map(({ fillId, household, elementId, valueAfter }) => ({
    fillId,
    household,
    element: codes.get(elementId) ?? '',
    value: valueAfter,
  }));
}

/** A demand with its fields and what it wants. */
export interface DemandToAnswer {
  readonly demand: FormDemand;
  readonly fields: readonly FieldOfForm[];
  readonly asked: FormAsked;
}

/** Demands that a community has to answer and has not, those that close first before the others. */
export async function readOpenDemands(
  reads: Reads,
  community: CommunityKey,
  today: IsoDate,
): Promise<readonly DemandToAnswer[]> {
  const { districtId, divisionId } = community;
  const demands = await reads
    .repository(FormDemand)
    .query('row')
    .andWhere(`row.districtId = :districtId and row.state = 'approved'`, { districtId })
    .andWhere('row.opensOn <= :today and row.closesOn >= :today', { today })
    .andWhere(
      `exists (select 1 from division_closure closure
                where closure.ancestor_id = row.divisionId and closure.descendant_id = :community::bigint)
       and not exists (select 1 from form_answer answer where answer.district_id = row.districtId and
                answer.demand_id = row.id and answer.division_id = :community::bigint)`,
      { community: divisionId },
    )
    .orderBy('row.closesOn')
    .addOrderBy('row.proposedAt')
    .addOrderBy('row.id')
    .getMany();
  return withFields(reads, districtId, demands);
}

/** Demands that a community has answered and that ask for an element. */
export async function readAnsweredDemands(
  reads: Reads,
  { districtId, divisionId }: CommunityKey,
  elementId: string,
): Promise<readonly (DemandToAnswer & { readonly answer: FormAnswer })[]> {
  const answers = await reads.repository(FormAnswer).find({ where: { districtId, divisionId } });
  const ids = answers.map(({ demandId }) => demandId);
  const demands = await reads
    .repository(FormDemand)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', { districtId, ids })
    .andWhere(
      `exists (select 1 from form_field field where field.district_id = row.districtId and
                field.demand_id = row.id and field.element_id = :elementId)`,
      { elementId },
    )
    .orderBy('row.proposedAt')
    .addOrderBy('row.id')
    .getMany();
  const wanted = await withFields(reads, districtId, demands);
  return wanted.flatMap((each) => {
    const answer = answers.find(({ demandId }) => demandId === each.demand.id);
    return answer ? [{ ...each, answer }] : [];
  });
}

async function withFields(
  reads: Reads,
  districtId: string,
  demands: readonly FormDemand[],
): Promise<readonly DemandToAnswer[]> {
  const byDemand = await readFieldsOf(
    reads,
    districtId,
    demands.map(({ id }) => id),
  );
  return demands.map((demand) => {
    const fields = byDemand.get(demand.id) ?? [];
    return { demand, fields, asked: askedOf(demand, fields) };
  });
}

/** What a demand wants, as the rules know it. */
export function askedOf(demand: FormDemand, fields: readonly FieldOfForm[]): FormAsked {
  const { grain, asOf, toleranceDays } = demand;
  const elements = fields.flatMap(({ element }) => (element ? [elementOf(element)] : []));
  return { elements, grain, asOf: isoDate(asOf), toleranceDays };
}

/** How far the answering of a demand is. */
export interface DemandProgress {
  readonly asked: readonly AskedCommunity[];
  readonly outstanding: readonly AskedCommunity[];
}

/**
 * Which communities are asked and which have not answered (未报名单). That a community has answered is no secret of its own:
 * whoever may see the form may see it.
 */
export async function readProgress(reads: Reads, demand: FormDemand): Promise<DemandProgress> {
  const asked = await listAskedCommunities(reads, demand.divisionId);
  const answered = await reads.sql<{ id: string }>(
    `select division_id::text as id from form_answer where district_id = $1::bigint and demand_id = $2::uuid`,
    [demand.districtId, demand.id],
  );
  const ids = new Set(answered.map(({ id }) => id));
  return { asked, outstanding: asked.filter(({ id }) => !ids.has(id)) };
}
