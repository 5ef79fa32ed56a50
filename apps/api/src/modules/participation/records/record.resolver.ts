import { checkParticipationWithdrawal } from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { Requires } from '../../../platform/access/requires';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Connection } from '../../../platform/graphql/connection';
import { toGlobalId } from '../../../platform/graphql/global-id';
import { readKeysetPage } from '../../../platform/graphql/keyset-page';
import { divisionLoader, DivisionType, mayAtDivision, toDivision } from '../../divisions';
import { accountLoader } from '../../identity';
import { organisationLoader, OrganisationType, toOrganisation } from '../../organisations';
import { Participation } from '../participation.entity';
import { listRecordEvents } from './record-history';
import { ParticipationRecordListArguments } from './record.inputs';
import { narrowRecords, RECORD_ORDERS } from './record-list';
import { recordParticipantLoader } from './record.loaders';
import { findRecord } from './record-rows';
import {
  ParticipationRecordConnection,
  ParticipationRecordEventType,
  ParticipationRecordImport,
  ParticipationRecordParticipant,
  ParticipationRecordType,
  toRecord,
} from './record.type';

const ACCOUNT_ID = /^[0-9a-f-]{36}$/u;

/** Reads single records of participation. */
@Resolver(() => ParticipationRecordType)
export class ParticipationRecordResolver {
  @Query(() => ParticipationRecordConnection, {
    description: 'Records of participation at your places, withdrawn ones too, latest day first.',
  })
  @Requires('participation.read')
  participationRecords(
    @Args(() => ParticipationRecordListArguments) { filter, ...page }: ParticipationRecordListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ParticipationRecordType>> {
    return readKeysetPage(context, {
      field: 'Query.participationRecords',
      entity: Participation,
      page,
      orders: RECORD_ORDERS,
      order: 'latestDay',
      filter: (query) => {
        narrowRecords(query, filter ?? {});
      },
      toNode: toRecord,
    });
  }

  @Query(() => ParticipationRecordType, {
    nullable: true,
    description:
      'A record of participation by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('participation.read')
  async participationRecord(
    @Arg('id', () => ID, { description: 'Global id of the record.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ParticipationRecordType | null> {
    const row = await findRecord(context.reads, id);
    return row ? toRecord(row) : null;
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The community or neighbourhood.' })
  async division(
    @Root() { row }: ParticipationRecordType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => ParticipationRecordParticipant, {
    nullable: true,
    description: 'The resident, under a pseudonym; null where an organisation took part.',
  })
  async participant(
    @Root() { row: { districtId, residentId } }: ParticipationRecordType,
    @Ctx() context: RequestContext,
  ): Promise<ParticipationRecordParticipant | null> {
    if (residentId === null) return null;
    return (await recordParticipantLoader(context).load({ districtId, id: residentId })) ?? null;
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation, where one took part and you may read it.',
  })
  async organisation(
    @Root() { row: { districtId, organisationId } }: ParticipationRecordType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    if (organisationId === null) return null;
    const organisation = await organisationLoader(context).load({ districtId, id: organisationId });
    return organisation ? toOrganisation(organisation) : null;
  }

  @FieldResolver(() => ParticipationRecordImport, {
    nullable: true,
    description: 'The row of a ledger that it is from; null for what was not imported.',
  })
  async importedFrom(
    @Root() { row: { districtId, id, importBatchId } }: ParticipationRecordType,
    @Ctx() { reads }: RequestContext,
  ): Promise<ParticipationRecordImport | null> {
    if (importBatchId === null) return null;
    const [found] = await reads.sql<{ fileName: string; rowNumber: number | null }>(
      `select b.file_name as "fileName", r.row_number as "rowNumber" from import_batch b
         left join import_row r on r.district_id = b.district_id and r.batch_id = b.id and r.target_id = $3::uuid
        where b.district_id = $1::bigint and b.id = $2::uuid order by r.ordinal limit 1`,
      [districtId, importBatchId, id],
    );
    const batchId = toGlobalId('ImportBatch', districtId, importBatchId);
    return found ? Object.assign(new ParticipationRecordImport(), found, { batchId }) : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether you may correct and withdraw it: it counts, follows no other record, and the place is yours.',
  })
  async open(
    @Root() { row, origin, standing }: ParticipationRecordType,
    @Ctx() { reads }: RequestContext,
  ): Promise<boolean> {
    const may = checkParticipationWithdrawal({ origin, isWithdrawn: standing === 'withdrawn' });
    return may.ok && mayAtDivision(reads, 'participation.record', row);
  }

  @FieldResolver(() => [ParticipationRecordEventType], {
    description: 'What was done to it after it was made, newest first; at most 100.',
  })
  events(
    @Root() { row }: ParticipationRecordType,
    @Ctx() { reads }: RequestContext,
  ): Promise<ParticipationRecordEventType[]> {
    return listRecordEvents(reads, row);
  }
}

/** Who changed a record. */
@Resolver(() => ParticipationRecordEventType)
export class ParticipationRecordEventResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the colleague who did it; null for the system itself.',
  })
  @FieldClass('personal')
  async recordedBy(
    @Root() { row }: ParticipationRecordEventType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    if (!ACCOUNT_ID.test(row.recordedBy)) return null;
    return (await accountLoader(context).load(row.recordedBy))?.displayName ?? null;
  }
}
