import type { DisposalOutcome, MatterChannel, MatterNature } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { DisposalOutcomeEnum, MatterChannelEnum, MatterNatureEnum } from './matter.type';

/** Orders of a list of matters. */
export enum MatterOrder {
  REPORTED_ON_DESC = 'REPORTED_ON_DESC',
  REPORTED_ON_ASC = 'REPORTED_ON_ASC',
  NUMBER_ASC = 'NUMBER_ASC',
}

registerEnumType(MatterOrder, {
  name: 'MatterOrder',
  description: 'Order of a list of matters.',
  valuesConfig: {
    REPORTED_ON_DESC: { description: 'Newest first.' },
    REPORTED_ON_ASC: { description: 'Oldest first.' },
    NUMBER_ASC: { description: 'By number in the ledger, as text.' },
  },
});

@InputType({ description: 'What a list of matters is kept to; parts that are left out do not narrow it.' })
export class MatterFilter {
  @Field(() => ID, { nullable: true, description: 'Only matters of this division and what lies below it.' })
  divisionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only matters of this district (tenant).' })
  districtId?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'First day of report.' })
  from?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of report.' })
  to?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Types of event, in the ledger’s words; at most 50.',
  })
  eventTypes?: string[] | null;

  @Field(() => [MatterChannelEnum], { nullable: true, description: 'Channels; at most 10.' })
  channels?: MatterChannel[] | null;

  @Field(() => [MatterNatureEnum], { nullable: true, description: 'Natures; at most 6.' })
  natures?: MatterNature[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Disposing units, as the ledger writes them; at most 50.',
  })
  disposingUnits?: string[] | null;

  @Field(() => DisposalOutcomeEnum, { nullable: true, description: 'Outcome.' })
  outcome?: DisposalOutcome | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the community is known.' })
  located?: boolean | null;
}

@ArgsType()
export class MatterListArguments extends ConnectionArguments {
  @Field(() => MatterFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: MatterFilter | null;

  @Field(() => MatterOrder, { defaultValue: MatterOrder.REPORTED_ON_DESC, description: 'Order of the list.' })
  orderBy: MatterOrder;
}
