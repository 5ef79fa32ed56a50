import type { IncubationTrack, ScoreItem } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { toGlobalId } from '../../platform/graphql/global-id';
import { IsoDate } from '../../platform/graphql/scalars';
import type { CostExtensions } from '../../platform/graphql/cost';
import type { IncubationCall, IncubationProgramme } from './programme.entity';

@ObjectType('IncubationTrack', { description: 'A track of a programme (孵化类型).' })
@FieldClass('internal')
export class IncubationTrackType {
  @Field(() => String, { description: 'Code of the track.' })
  code: string;

  @Field(() => String, { description: 'Name of the track.' })
  name: string;

  @Field(() => Int, { description: 'Months in incubation.' })
  months: number;

  @Field(() => Boolean, {
    description: 'Whether its exit set is that for registered groups (登记型), with money criteria.',
  })
  forRegistration: boolean;
}

@ObjectType('IncubationScoreItem', { description: 'An item of the panel’s score sheet (评分项).' })
@FieldClass('internal')
export class IncubationScoreItemType implements ScoreItem {
  @Field(() => String, { description: 'Code of the item.' })
  code: string;

  @Field(() => String, { description: 'What is scored.' })
  name: string;

  @Field(() => Int, { description: 'Most points, whole.' })
  maximum: number;
}

@ObjectType('IncubationProgramme', { description: 'A programme of incubation (孵化项目) in one edition.' })
@FieldClass('internal')
export class IncubationProgrammeType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => String, { description: 'Name of the programme.' })
  name: string;

  @Field(() => Int, { description: 'Edition of its rules, counted from 1.' })
  edition: number;

  @Field(() => IsoDate, { description: 'Day on which the edition was adopted.' })
  adoptedOn: string;

  @Field(() => [IncubationTrackType], { description: 'Its tracks; at most 20.' })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  tracks: IncubationTrackType[];

  @Field(() => [IncubationScoreItemType], { description: 'Items of the score sheet; at most 20.' })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  scoreItems: IncubationScoreItemType[];

  @Field(() => Int, { description: 'Mean that a case must reach.' })
  passLine: number;

  @Field(() => Int, { description: 'Fewest assessors of a panel.' })
  minimumAssessors: number;

  @Field(() => Int, { description: 'Fewest working days of a public notice.' })
  noticeFewestDays: number;

  @Field(() => Int, { description: 'Most working days of a public notice.' })
  noticeMostDays: number;

  @Field(() => Int, { description: 'Longest extension in months.' })
  extensionMonths: number;
}

@ObjectType('IncubationCall', { description: 'A call (征集) under which groups apply.' })
@FieldClass('internal')
export class IncubationCallType {
  row: IncubationCall;

  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => ID, { description: 'Global id of the district whose call it is.' })
  districtId: string;

  @Field(() => String, { description: 'Title of the call.' })
  title: string;

  @Field(() => IsoDate, { description: 'First day of applications.' })
  opensOn: string;

  @Field(() => IsoDate, { description: 'Last day of applications.' })
  closesOn: string;
}

/** Gives a programme to the schema. */
export function toProgramme(row: IncubationProgramme): IncubationProgrammeType {
  const { rules } = row;
  return Object.assign(new IncubationProgrammeType(), {
    id: toGlobalId('IncubationProgramme', row.districtId, row.id),
    name: row.name,
    edition: row.edition,
    adoptedOn: row.adoptedOn,
    tracks: rules.tracks.map(toTrack),
    scoreItems: rules.panel.items,
    passLine: rules.panel.passLine,
    minimumAssessors: rules.panel.minimumAssessors,
    noticeFewestDays: rules.notice.fewestWorkingDays,
    noticeMostDays: rules.notice.mostWorkingDays,
    extensionMonths: rules.extensionMonths,
  });
}

/** Gives a call to the schema. */
export function toCall(row: IncubationCall): IncubationCallType {
  const { title, opensOn, closesOn } = row;
  const id = toGlobalId('IncubationCall', row.districtId, row.id);
  const districtId = toGlobalId('District', null, row.districtId);
  return Object.assign(new IncubationCallType(), { row, id, districtId, title, opensOn, closesOn });
}

function toTrack({ code, name, months, exitSet }: IncubationTrack): IncubationTrackType {
  return Object.assign(new IncubationTrackType(), {
    code,
    name,
    months,
    forRegistration: exitSet === 'registration',
  });
}
