import type { ReorganisationRefusal } from '@weizhi/domain';
import { Field, ID } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { Refusal, RefusalType } from '../../../platform/errors/refusal';
import { domainEnum } from '../../../platform/graphql/domain-enum';
import { toGlobalId } from '../../../platform/graphql/global-id';
import { IsoDate } from '../../../platform/graphql/scalars';

/** The day of a change is not one on which it can take effect. */
@RefusalType({
  code: 'EFFECTIVE_DATE_NOT_PERMITTED',
  description:
    'Returned when a change is dated in the future, or on or before the last change of the division; nothing was changed.',
  zh: '生效日期须晚于该区划上一次变更（{after}），且不晚于今天（{latest}），请修改日期。',
  en: 'The day must lie after the last change of the division ({after}) and not after today ({latest}).',
})
@FieldClass('public')
export class EffectiveDateNotPermitted extends Refusal<{ after: string | null; latest: string | null }> {
  @Field(() => IsoDate, {
    nullable: true,
    description:
      'Day of the last change, which the new one must follow; null when that is not what is wrong.',
  })
  after: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Latest day permitted; null when that is not what is wrong.',
  })
  latest: string | null;
}

type Reason = Exclude<
  ReorganisationRefusal['kind'],
  'effectiveDateInFuture' | 'effectiveDateBeforeLastChange'
>;

export const ReorganisationReasonEnum = domainEnum<Reason>({
  name: 'ReorganisationReason',
  description: 'Why divisions cannot be reorganised as asked.',
  values: {
    divisionEnded: 'The division is no more (已撤销).',
    nothingChanges: 'The change asked for is the present state.',
    parentBelowDivision: 'The new parent lies below the division itself.',
    levelsDoNotFit: 'The levels do not follow one another, such as a community below a community.',
    crossesDistricts: 'The divisions do not lie in one district.',
    kindsDiffer: 'The divisions are of different kinds, under different laws.',
    tooFew: 'Fewer than two divisions are named.',
    namesRepeat: 'Two parts bear one name.',
    childrenUnassigned: 'Something below the division is taken by no part.',
    childrenAssignedTwice: 'Something below the division is taken by two parts.',
    notReorganisable: 'Divisions of this kind change only with the national code list.',
  },
});

/** The divisions cannot be reorganised as asked. */
@RefusalType({
  code: 'REORGANISATION_NOT_POSSIBLE',
  description:
    'Returned when divisions cannot be reorganised as asked; `reason` says why and nothing was changed.',
  zh: '无法按此方案调整区划，请按提示修改方案。',
  en: 'The divisions cannot be reorganised like this. Change the plan as the reason says.',
})
@FieldClass('public')
export class ReorganisationNotPossible extends Refusal<{
  reason: Reason;
  subjectIds: string[];
  names: string[];
}> {
  @Field(() => ReorganisationReasonEnum, { description: 'Why not.' })
  reason: Reason;

  @Field(() => [ID], {
    description: 'Global ids of what stands in the way; empty where the reason says enough. At most 500.',
  })
  subjectIds: string[];

  @Field(() => [String], { description: 'Names that stand in the way; at most 500.' })
  names: string[];
}

/** Gives a refusal of the domain to the schema. */
export function toReorganisationRefusal(
  refusal: ReorganisationRefusal,
): EffectiveDateNotPermitted | ReorganisationNotPossible {
  switch (refusal.kind) {
    case 'effectiveDateInFuture':
      return new EffectiveDateNotPermitted({ after: null, latest: refusal.today });
    case 'effectiveDateBeforeLastChange':
      return new EffectiveDateNotPermitted({ after: refusal.lastChangedOn, latest: null });
    default:
      return new ReorganisationNotPossible({
        reason: refusal.kind,
        subjectIds: subjectsOf(refusal),
        names: 'names' in refusal ? [...refusal.names] : [],
      });
  }
}

function subjectsOf(refusal: ReorganisationRefusal): string[] {
  if ('divisionIds' in refusal) return refusal.divisionIds.map((id) => toGlobalId('Division', null, id));
  if ('childIds' in refusal) return [...refusal.childIds];
  return 'divisionId' in refusal ? [toGlobalId('Division', null, refusal.divisionId)] : [];
}
