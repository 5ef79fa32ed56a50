import type { MandateClass, MandateItem, MandateItemChange, MandateWording } from '@weizhi/domain';
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { MandateFindingEnum, MandateItemChangeKindEnum, MandateWordingEnum } from './mandate.enums';

@ObjectType('MandateItemWording', { description: 'What an item says in one of two editions.' })
@FieldClass('internal')
export class MandateItemWordingType {
  @Field(() => MandateFindingEnum, { description: 'Its class.' })
  mandateClass: MandateClass;

  @Field(() => String, { description: 'What the duty or the ban is.' })
  name: string;

  @Field(() => [String], { description: 'Its keywords; at most 20.' })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  keywords: string[];

  @Field(() => String, { nullable: true, description: 'Law or document.' })
  legalBasis: string | null;

  @Field(() => String, { nullable: true, description: 'Department in charge.' })
  department: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days of notice.' })
  leadDays: number | null;
}

@ObjectType('MandateItemChange', { description: 'An item in which two editions differ.' })
@FieldClass('internal')
export class MandateItemChangeType {
  @Field(() => String, { description: 'Code of the item.' })
  code: string;

  @Field(() => MandateItemChangeKindEnum, { description: 'In what they differ.' })
  kind: MandateItemChange['kind'];

  @Field(() => MandateItemWordingType, { nullable: true, description: 'What the earlier edition says.' })
  before: MandateItemWordingType | null;

  @Field(() => MandateItemWordingType, { nullable: true, description: 'What the later edition says.' })
  after: MandateItemWordingType | null;

  @Field(() => Boolean, { description: 'Whether it moved to another class.' })
  moved: boolean;

  @Field(() => [MandateWordingEnum], { description: 'What was reworded; at most 5.' })
  @Extensions({ cost: { size: 2 } } satisfies CostExtensions)
  reworded: MandateWording[];
}

/** Gives a change to the schema. */
export function toItemChange(change: MandateItemChange): MandateItemChangeType {
  const before = change.kind === 'added' ? null : change.before;
  const after = change.kind === 'removed' ? null : change.after;
  const isChanged = change.kind === 'changed';
  return Object.assign(new MandateItemChangeType(), {
    code: (after ?? before)?.code,
    kind: change.kind,
    before: before && toWording(before),
    after: after && toWording(after),
    moved: isChanged && change.moved,
    reworded: isChanged ? change.reworded : [],
  });
}

function toWording(item: MandateItem): MandateItemWordingType {
  const { mandateClass, name, keywords, legalBasis, department, leadDays } = item;
  return Object.assign(new MandateItemWordingType(), {
    ...{ mandateClass, name, keywords, legalBasis, department, leadDays },
  });
}
