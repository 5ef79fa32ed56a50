import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { can } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Planned } from '../../platform/read-planner/planned';
import { divisionLoader, DivisionType, permittedRows, toDivision } from '../divisions';
import {
  departmentLoader,
  DepartmentType,
  MandateEdition,
  MandateEditionType,
  MandateItemRow,
  MandateItemType,
  toDepartment,
  toMandateEdition,
  toMandateItem,
} from '../mandates';
import { AdmissionEvent, AdmissionOpinion, AdmissionTarget } from './admission-parts.entity';
import {
  AdmissionEventType,
  AdmissionHearingType,
  AdmissionOpinionType,
  TaskAdmissionType,
  toAdmissionEvent,
} from './admission.type';
import { reachedCommunities } from './reached-communities';

const MOST_TARGETS = 200;
const MOST_OPINIONS = 500;
const MOST_EVENTS = 100;
const ONE_ONLY = { kind: 'notPlanned', reason: 'read with one admission only' } as const;

/** What belongs to an admission: department, list, places, hearing and history. */
@Resolver(() => TaskAdmissionType)
export class AdmissionPartsResolver {
  @FieldResolver(() => DepartmentType, { description: 'The department that brings it.' })
  @Planned({ kind: 'toOne', via: 'departmentId' })
  async department(
    @Root() { row }: TaskAdmissionType,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentType> {
    const { districtId, departmentId } = row;
    const department = await departmentLoader(context).load({ districtId, id: departmentId });
    if (!department) throw new Error(`An admission is of a department that is absent: ${departmentId}`);
    return toDepartment(department);
  }

  @FieldResolver(() => MandateEditionType, { description: 'The edition that it was held against.' })
  @Planned({ kind: 'toOne', via: 'editionId' })
  async edition(
    @Root() { row }: TaskAdmissionType,
    @Ctx() context: RequestContext,
  ): Promise<MandateEditionType> {
    const edition = await editionOf(context, row.districtId, row.editionId);
    if (!edition) throw new Error(`An admission was held against a list that is absent: ${row.editionId}`);
    return edition;
  }

  @FieldResolver(() => MandateItemType, {
    nullable: true,
    description: 'The item by which it was found; null when it is in none.',
  })
  @Planned({ kind: 'toOne', via: 'itemId' })
  item(@Root() { row }: TaskAdmissionType, @Ctx() context: RequestContext): Promise<MandateItemType | null> {
    return itemOf(context, row.districtId, row.itemId);
  }

  @FieldResolver(() => MandateItemType, {
    nullable: true,
    description: 'The item by which it was refused; null where none stands in the way.',
  })
  @Planned({ kind: 'toOne', via: 'refusedByItemId' })
  refusedByItem(
    @Root() { row }: TaskAdmissionType,
    @Ctx() context: RequestContext,
  ): Promise<MandateItemType | null> {
    return itemOf(context, row.districtId, row.refusedByItemId);
  }

  @FieldResolver(() => MandateEditionType, {
    nullable: true,
    description: 'The edition by which it was refused; null unless it was.',
  })
  @Planned({ kind: 'toOne', via: 'refusedByEditionId' })
  refusedByEdition(
    @Root() { row }: TaskAdmissionType,
    @Ctx() context: RequestContext,
  ): Promise<MandateEditionType | null> {
    return editionOf(context, row.districtId, row.refusedByEditionId);
  }

  @FieldResolver(() => [DivisionType], { description: 'Divisions whose communities it is for; at most 200.' })
  @Extensions({ cost: { size: 5 }, read: ONE_ONLY })
  async targets(@Root() { row }: TaskAdmissionType, @Ctx() context: RequestContext): Promise<DivisionType[]> {
    const { districtId, id } = row;
    const targets = await context.reads.repository(AdmissionTarget).find({
      where: { districtId, admissionId: id },
      order: { divisionId: 'ASC' },
      take: MOST_TARGETS,
    });
    const divisions = await Promise.all(
      targets.map(({ divisionId }) => divisionLoader(context).load(divisionId)),
    );
    return divisions.flatMap((division) => (division ? [toDivision(division)] : []));
  }

  @FieldResolver(() => AdmissionHearingType, { description: 'How far communities have been heard.' })
  @Extensions({ read: ONE_ONLY })
  async hearing(
    @Root() { row }: TaskAdmissionType,
    @Ctx() context: RequestContext,
  ): Promise<AdmissionHearingType> {
    const reached = await reachedCommunities(context.reads, row);
    const silent = reached.filter(({ answered }) => !answered);
    const mayAnswer = row.state === 'hearing' && can(context.actor, 'taskAdmission.answer');
    const own = mayAnswer
      ? await permittedRows(
          context.reads,
          'taskAdmission.answer',
          silent.map(({ id }) => ({ districtId: row.districtId, divisionId: id })),
        )
      : [];
    return Object.assign(new AdmissionHearingType(), {
      reached: reached.length,
      answered: reached.length - silent.length,
      ownUnanswered: own
        .slice(0, MOST_TARGETS)
        .map(({ divisionId }) => toGlobalId('Division', null, divisionId)),
    });
  }

  @FieldResolver(() => [AdmissionOpinionType], {
    description: 'What communities say, oldest first; at most 500.',
  })
  @Extensions({ cost: { size: 50 }, read: ONE_ONLY })
  async opinions(
    @Root() { row }: TaskAdmissionType,
    @Ctx() context: RequestContext,
  ): Promise<AdmissionOpinionType[]> {
    const { districtId, id } = row;
    const rows = await context.reads.repository(AdmissionOpinion).find({
      where: { districtId, admissionId: id },
      order: { recordedAt: 'ASC', divisionId: 'ASC' },
      take: MOST_OPINIONS,
    });
    return Promise.all(
      rows.map(async ({ divisionId, stance, note, recordedAt }) => {
        const division = await divisionLoader(context).load(divisionId);
        return Object.assign(new AdmissionOpinionType(), {
          ...{ stance, note, recordedAt },
          community: division?.name ?? '',
        });
      }),
    );
  }

  @FieldResolver(() => [AdmissionEventType], { description: 'Its history, oldest first; at most 100.' })
  @Extensions({ cost: { size: 20 }, read: ONE_ONLY })
  async events(
    @Root() { row }: TaskAdmissionType,
    @Ctx() context: RequestContext,
  ): Promise<AdmissionEventType[]> {
    const { districtId, id } = row;
    const rows = await context.reads.repository(AdmissionEvent).find({
      where: { districtId, admissionId: id },
      order: { recordedAt: 'ASC', id: 'ASC' },
      take: MOST_EVENTS,
    });
    return rows.map(toAdmissionEvent);
  }
}

async function editionOf(
  { reads }: RequestContext,
  districtId: string,
  id: string | null,
): Promise<MandateEditionType | null> {
  if (id === null) return null;
  const row = await reads.repository(MandateEdition).findOne({ districtId, id });
  return row ? toMandateEdition(row) : null;
}

async function itemOf(
  { reads }: RequestContext,
  districtId: string,
  id: string | null,
): Promise<MandateItemType | null> {
  if (id === null) return null;
  const row = await reads.repository(MandateItemRow).findOne({ districtId, id });
  return row ? toMandateItem(row) : null;
}
