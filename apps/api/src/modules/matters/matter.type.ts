import type { DisposalOutcome, MatterChannel, MatterNature } from '@weizhi/domain';
import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { IsoDate } from '../../platform/graphql/scalars';
import { globalIdRead } from '../../platform/read-planner/global-id-read';
import { Planned } from '../../platform/read-planner/planned';
import type { TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { Matter } from './matter.entity';

export const MatterChannelEnum = domainEnum<MatterChannel>({
  name: 'MatterChannel',
  description: 'Channel through which a matter reached the system (来源渠道).',
  values: {
    hotline12345: 'Government hotline 12345 (12345 热线).',
    hotline12319: 'City management hotline 12319 (12319 城管热线).',
    telephone: 'Another telephone (固定电话).',
    governmentMailbox: 'Government mailbox (政府信箱).',
    districtPlatform: 'Platform of the district (区级诉求平台).',
    cityPlatform: 'Platform of the city (市级诉求平台).',
    miniProgram: 'Mini-program (小程序).',
    gridWorker: 'Reported by a grid worker (网格员上报).',
    walkIn: 'In person (来访).',
    otherChannel: 'Another channel (其他渠道).',
  },
});

export const MatterNatureEnum = domainEnum<MatterNature>({
  name: 'MatterNature',
  description: 'What the resident wants with a matter (诉求性质).',
  values: {
    complaint: 'A complaint (投诉).',
    enquiry: 'An enquiry (咨询).',
    suggestion: 'A suggestion (建议).',
    helpRequest: 'A request to solve a problem (求决).',
    appreciation: 'Thanks (感谢).',
    otherNature: 'Something else (其他).',
  },
});

export const DisposalOutcomeEnum = domainEnum<DisposalOutcome>({
  name: 'DisposalOutcome',
  description: 'Whether a matter was closed within its time limit.',
  values: { onTime: 'Closed on time (按期办结).', overdue: 'Closed late (逾期办结).' },
});

/** A matter as read. Columns that resolvers need beside the fields are kept in `row`. */
@ObjectType('Matter', {
  implements: Node,
  description: 'A matter (事项): what a resident reported, from report to rating.',
})
@FieldClass('internal')
@Extensions({
  read: { entity: Matter, always: (row) => `${row.column('withdrawnAt')} is null` },
} satisfies TypeReadExtensions)
export class MatterType extends Node {
  row: Matter;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Planned(globalIdRead('Matter', { district: true }))
  declare id: string;

  @Field(() => String, { description: 'Number in the ledger that it comes from (受理编号).' })
  number: string;

  @Field(() => IsoDate, { description: 'Day on which it was reported.' })
  reportedOn: string;

  @Field(() => String, { description: 'Type of event, in the ledger’s own words (事件类型).' })
  eventType: string;

  @Field(() => String, {
    nullable: true,
    description: 'Main type within the type of event; null when not recorded.',
  })
  mainType: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sub-type within the main type; null when not recorded.',
  })
  subType: string | null;

  @Field(() => MatterChannelEnum, { description: 'Channel through which it came.' })
  channel: MatterChannel;

  @Field(() => MatterNatureEnum, { description: 'What the resident wants.' })
  nature: MatterNature;

  @Field(() => String, {
    nullable: true,
    description: 'Unit that disposed of it (处置单位), as the ledger writes it; null when not recorded.',
  })
  disposingUnit: string | null;

  @Field(() => DisposalOutcomeEnum, {
    nullable: true,
    description: 'Whether it was closed on time; null while it is not closed.',
  })
  outcome: DisposalOutcome | null;

  @Field(() => Boolean, {
    description: 'Whether the community itself disposed of it, by the exact name of the unit.',
  })
  disposedByCommunity: boolean;

  @Field(() => Boolean, {
    description: 'The same, with the （街道办事处） and 工作站 variants of the unit’s name.',
  })
  disposedByCommunityWithVariants: boolean;
}

/** Gives a row to the schema. */
export function toMatter(row: Matter): MatterType {
  return Object.assign(new MatterType(), {
    row,
    id: toGlobalId('Matter', row.districtId, row.id),
    number: row.number,
    reportedOn: row.reportedOn,
    eventType: row.eventType,
    mainType: row.mainType,
    subType: row.subType,
    channel: row.channel,
    nature: row.nature,
    disposingUnit: row.disposingUnit,
    outcome: row.outcome,
    disposedByCommunity: row.disposedByCommunity,
    disposedByCommunityWithVariants: row.disposedByCommunityWithVariants,
  });
}

export const MatterConnection = connectionType(MatterType, 'Matter');
