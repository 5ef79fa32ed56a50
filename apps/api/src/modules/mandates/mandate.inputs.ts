import type { MandateBody, MandateClass, MandateEditionAction, MandateEditionState } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import {
  MandateBodyEnum,
  MandateEditionActionEnum,
  MandateEditionStateEnum,
  MandateFindingEnum,
} from './mandate.enums';

const IDEMPOTENCY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';
const EDITION_VERSION = 'Version of the edition on which the decision is based.';

/** Orders of a list of editions. */
export enum MandateEditionOrder {
  CREATED_AT_DESC = 'CREATED_AT_DESC',
  TITLE_ASC = 'TITLE_ASC',
}

registerEnumType(MandateEditionOrder, {
  name: 'MandateEditionOrder',
  description: 'Order of a list of editions.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'Last drawn up first.' },
    TITLE_ASC: { description: 'By title.' },
  },
});

@InputType({ description: 'What a list of editions is kept to; parts that are left out do not narrow it.' })
export class MandateEditionFilter {
  @Field(() => ID, { nullable: true, description: 'Only editions of this division and what lies below it.' })
  divisionId?: string | null;

  @Field(() => [MandateBodyEnum], { nullable: true, description: 'Bodies; at most 5.' })
  bodies?: MandateBody[] | null;

  @Field(() => [MandateEditionStateEnum], { nullable: true, description: 'States; at most 4.' })
  states?: MandateEditionState[] | null;

  @Field(() => IsoDate, { nullable: true, description: 'Only those that are in force on this day.' })
  inForceOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, taken literally.' })
  search?: string | null;
}

@ArgsType()
export class MandateEditionArguments extends ConnectionArguments {
  @Field(() => MandateEditionFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: MandateEditionFilter | null;

  @Field(() => MandateEditionOrder, {
    defaultValue: MandateEditionOrder.CREATED_AT_DESC,
    description: 'Order of the list.',
  })
  orderBy: MandateEditionOrder;
}

/** Orders of a list of items. */
export enum MandateItemOrder {
  CODE_ASC = 'CODE_ASC',
}

registerEnumType(MandateItemOrder, {
  name: 'MandateItemOrder',
  description: 'Order of a list of items.',
  valuesConfig: { CODE_ASC: { description: 'By code.' } },
});

@InputType({ description: 'What a list of items is kept to; parts that are left out do not narrow it.' })
export class MandateItemFilter {
  @Field(() => ID, { nullable: true, description: 'Only items of this edition.' })
  editionId?: string | null;

  @Field(() => [MandateFindingEnum], { nullable: true, description: 'Classes; at most 6.' })
  classes?: MandateClass[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or of the legal basis, or the beginning of the code.',
  })
  search?: string | null;
}

@ArgsType()
export class MandateItemArguments extends ConnectionArguments {
  @Field(() => MandateItemFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: MandateItemFilter | null;

  @Field(() => MandateItemOrder, {
    defaultValue: MandateItemOrder.CODE_ASC,
    description: 'Order of the list.',
  })
  orderBy: MandateItemOrder;
}

@InputType({ description: 'What is looked for in the lists in force.' })
export class MandateSearchInput {
  @Field(() => ID, { description: 'Global id of the division whose list is asked.' })
  divisionId: string;

  @Field(() => MandateBodyEnum, { description: 'Whose list is asked.' })
  body: MandateBody;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'The day that decides which edition is asked; today when left out.',
  })
  day?: string | null;

  @Field(() => String, { description: 'Words, a sentence or a whole notice, up to 4,000 characters.' })
  text: string;
}

@InputType({ description: 'An edition to draw up.' })
export class CreateMandateEditionInput {
  @Field(() => ID, {
    description: 'Global id of the division for whose bodies it is: the district, or a subdistrict.',
  })
  divisionId: string;

  @Field(() => MandateBodyEnum, { description: 'Whose list it is.' })
  body: MandateBody;

  @Field(() => String, { description: 'Title, up to 80 characters, unique in the district.' })
  title: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of an edition for the same kind of body, whose items it begins with.',
  })
  copyOfId?: string | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A step of an edition from one state to the next.' })
export class AdvanceMandateEditionInput {
  @Field(() => ID, { description: 'Global id of the edition.' })
  editionId: string;

  @Field(() => Int, { description: EDITION_VERSION })
  expectedVersion: number;

  @Field(() => MandateEditionActionEnum, { description: 'What to do.' })
  action: MandateEditionAction;

  @Field(() => IsoDate, { nullable: true, description: 'First day, to publish it.' })
  validFrom?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day; to publish it open-ended, leave it out.' })
  validTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the document (发文字号), up to 80 characters, to publish it.',
  })
  issuingDocument?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the open-ended edition before it ends on the day before its first day.',
  })
  endPreceding?: boolean | null;
}

@InputType({ description: 'What an item says.' })
export class MandateItemInput {
  @Field(() => String, { description: 'Code, up to 20 characters, unique in its edition.' })
  code: string;

  @Field(() => MandateFindingEnum, { description: 'Its class: one of those that the body’s list has.' })
  mandateClass: MandateClass;

  @Field(() => String, { description: 'What the duty or the ban is, up to 200 characters.' })
  name: string;

  @Field(() => [String], {
    description: 'Words by which notices are told to be about it, each up to 30 characters; at most 20.',
  })
  keywords: string[];

  @Field(() => String, { nullable: true, description: 'Law or document, up to 300 characters.' })
  legalBasis?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the department in charge, up to 60 characters.',
  })
  department?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days of notice that a task under it needs, 0 to 366.',
  })
  leadDays?: number | null;
}

@InputType({ description: 'An item to add to a draft.' })
export class AddMandateItemInput {
  @Field(() => ID, { description: 'Global id of the edition.' })
  editionId: string;

  @Field(() => MandateItemInput, { description: 'What it says.' })
  item: MandateItemInput;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'An item of a draft to word anew.' })
export class ChangeMandateItemInput {
  @Field(() => ID, { description: 'Global id of the item.' })
  itemId: string;

  @Field(() => Int, { description: 'Version of the item on which the change is based.' })
  expectedVersion: number;

  @Field(() => MandateItemInput, { description: 'What it says from now on.' })
  item: MandateItemInput;
}

@InputType({ description: 'An item to take out of a draft.' })
export class RemoveMandateItemInput {
  @Field(() => ID, { description: 'Global id of the item.' })
  itemId: string;

  @Field(() => Int, { description: 'Version of the item on which the decision is based.' })
  expectedVersion: number;
}
