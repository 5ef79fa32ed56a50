import type { WorkItemSection } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { Locale } from '../../platform/context/locale';
import { connectionType } from '../../platform/graphql/connection';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { BilingualText, WorkItemUrgency } from '../../platform/work-items/work-item-source';
import type { SourcedItem } from './list-work-items';

export const WorkItemUrgencyEnum = domainEnum<WorkItemUrgency>({
  name: 'WorkItemUrgency',
  description: 'How pressing a work item is.',
  values: {
    overdue: 'Its day has passed.',
    soon: 'It should be done within days.',
    normal: 'It waits.',
  },
});

export const WorkItemSectionEnum = domainEnum<WorkItemSection>({
  name: 'WorkItemSection',
  description: 'Section of the list of work items.',
  values: {
    toApprove: 'Something waits for a decision (待审批).',
    due: 'Something falls due (到期办理).',
    returned: 'Something was sent back and is awaited (退回补正).',
    visitsOfWeek: 'Somebody is to be visited by Sunday, or should have been (本周走访).',
    other: 'Anything else, without a day (其他事项).',
  },
});

@ObjectType('WorkItemAction', { description: 'The one thing to do about a work item.' })
@FieldClass('internal')
export class WorkItemActionType {
  @Field(() => String, { description: 'What the button says.' })
  label: string;

  @Field(() => String, {
    description:
      'Path inside the admin console that leads to it; `at` in its query names the very spot of the page.',
  })
  path: string;
}

@ObjectType('WorkItem', {
  description:
    'Something that waits for the viewer (待办), derived from the state of things and gone when its cause is.',
})
@FieldClass('internal')
export class WorkItemType {
  /** Internal id of the division, for the field resolver. */
  divisionId: string | null;

  @Field(() => ID, { description: 'Stable while the cause lasts.' })
  key: string;

  @Field(() => String, { description: 'What it is about.' })
  title: string;

  @Field(() => String, { description: 'Why it is on the list now.' })
  why: string;

  @Field(() => String, { description: 'What happens if nobody acts.' })
  otherwise: string;

  @Field(() => WorkItemActionType, { description: 'The one thing to do.' })
  action: WorkItemActionType;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day by which it should be done; null when there is none.',
  })
  dueOn: string | null;

  @Field(() => WorkItemUrgencyEnum, { description: 'How pressing it is.' })
  urgency: WorkItemUrgency;

  @Field(() => WorkItemSectionEnum, { description: 'Section of the list that it stands in.' })
  section: WorkItemSection;

  @Field(() => DateTime, { description: 'Since when it waits; from when it will, of what comes next.' })
  since: Date;

  @Field(() => String, { description: 'Which source it comes from.' })
  source: string;
}

export const WorkItemConnection = connectionType(WorkItemType, 'WorkItem');

@ObjectType('WorkItemSectionCount', { description: 'How many items wait in a section.' })
@FieldClass('internal')
export class WorkItemSectionCountType {
  @Field(() => WorkItemSectionEnum, { description: 'The section.' })
  section: WorkItemSection;

  @Field(() => Int, { description: 'How many wait.' })
  count: number;
}

@ObjectType('NextWorkItems', {
  description: 'What comes onto the list next, if nothing else happens until then.',
})
@FieldClass('internal')
export class NextWorkItemsType {
  @Field(() => IsoDate, { description: 'Day on which they come.' })
  on: string;

  @Field(() => [WorkItemType], { description: 'What comes on that day, most pressing first; at most 20.' })
  items: WorkItemType[];

  @Field(() => Int, { description: 'How many come on that day.' })
  totalCount: number;
}

/** Gives an item to the schema in a language. */
export function toWorkItem({ item, source, section }: SourcedItem, locale: Locale): WorkItemType {
  const say = (text: BilingualText): string => (locale === 'zh-CN' ? text.zh : text.en);
  const { key, dueOn, urgency, since, divisionId } = item;
  const action = Object.assign(new WorkItemActionType(), {
    label: say(item.action.label),
    path: item.action.path,
  });
  const said = { title: say(item.title), why: say(item.why), otherwise: say(item.otherwise), action };
  return Object.assign(new WorkItemType(), {
    key,
    dueOn,
    urgency,
    section,
    since,
    divisionId,
    source,
    ...said,
  });
}
