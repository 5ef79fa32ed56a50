import type { ProjectVoteState } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { ProjectVoteStateEnum } from './project-vote.enums';

/** Orders of a list of votes on projects. */
export enum ProjectVoteOrder {
  EDITION_DESC = 'EDITION_DESC',
  SERIES_ASC = 'SERIES_ASC',
}

registerEnumType(ProjectVoteOrder, {
  name: 'ProjectVoteOrder',
  description: 'Order of a list of votes on projects.',
  valuesConfig: {
    EDITION_DESC: { description: 'Latest edition first.' },
    SERIES_ASC: { description: 'By series, then by edition.' },
  },
});

@InputType({ description: 'What a list of votes on projects is kept to.' })
export class ProjectVoteFilter {
  @Field(() => ID, { nullable: true, description: 'Only votes of this division and what lies below it.' })
  divisionId?: string | null;

  @Field(() => [ProjectVoteStateEnum], { nullable: true, description: 'States; at most 4.' })
  states?: ProjectVoteState[] | null;
}

@ArgsType()
export class ProjectVoteListArguments extends ConnectionArguments {
  @Field(() => ProjectVoteFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: ProjectVoteFilter | null;

  @Field(() => ProjectVoteOrder, {
    defaultValue: ProjectVoteOrder.EDITION_DESC,
    description: 'Order of the list.',
  })
  orderBy: ProjectVoteOrder;
}
