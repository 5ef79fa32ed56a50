import type { DocumentKind, RegistrationAction, RegistrationProcedure } from '@weizhi/domain';
import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { IsoDate } from '../../platform/graphql/scalars';
import { DocumentKindEnum } from './organisation.enums';

export const RegistrationActionEnum = domainEnum<RegistrationAction>({
  name: 'RegistrationAction',
  description: 'What can be done about the registration of an organisation.',
  values: {
    applyForFiling: 'Take in an application for filing (受理备案申请).',
    acceptFiling: 'File it (准予备案).',
    declineFiling: 'Decline the filing, with a reason (不予备案).',
    cancelFiling: 'Cancel the filing, with a reason (注销备案).',
    applyForRegistration: 'Take in an application for registration (受理登记申请).',
    acceptRegistration: 'Register it (准予登记).',
    declineRegistration: 'Decline the registration, with a reason (不予登记).',
    applyForChange: 'Take in a change of registration (受理变更登记).',
    endChange: 'End the change of registration (变更办结).',
    listAbnormal: 'Put into the abnormal activity list; by `flagCredit` (列入活动异常名录).',
    liftAbnormal: 'Take out of the abnormal activity list; by `flagCredit` (移出活动异常名录).',
    listSerious: 'Put into the serious breach list; by `flagCredit` (列入严重违法失信名单).',
    liftSerious: 'Take out of the serious breach list; by `flagCredit` (移出严重违法失信名单).',
    startDissolution: 'Start the dissolution, with a reason (开始清算).',
    deregister: 'Deregister after liquidation (准予注销).',
    revoke: 'Revoke the registration, with a reason (撤销登记).',
  },
});

export const RegistrationProcedureEnum = domainEnum<RegistrationProcedure>({
  name: 'RegistrationProcedure',
  description: 'A procedure that somebody has applied for.',
  values: {
    filing: 'Filing (备案).',
    registration: 'Registration (登记).',
    registrationChange: 'Change of registration (变更登记).',
  },
});

@ObjectType('CorrectionNotice', {
  description:
    'A notice of everything that an application lacks (一次性告知). There is one for each application.',
})
@FieldClass('internal')
export class CorrectionNoticeType {
  @Field(() => IsoDate, { description: 'Day of the notice.' })
  issuedOn: string;

  @Field(() => IsoDate, { description: 'Last day on which the papers are to be handed in.' })
  dueOn: string;

  @Field(() => Boolean, {
    description:
      'Whether that day was worked out with a calendar that had no notice of holidays yet (日历未发布).',
  })
  dueProvisional: boolean;

  @Field(() => [DocumentKindEnum], { description: 'What was missing; at most 18.' })
  papers: DocumentKind[];

  @Field(() => [DocumentKindEnum], { description: 'What is still missing of it; at most 18.' })
  stillMissing: DocumentKind[];
}

@ObjectType('RegistrationApplication', { description: 'An application that is being decided on.' })
@FieldClass('internal')
export class RegistrationApplicationType {
  @Field(() => RegistrationProcedureEnum, { description: 'What was applied for.' })
  procedure: RegistrationProcedure;

  @Field(() => IsoDate, { description: 'Day of the application.' })
  appliedOn: string;

  @Field(() => IsoDate, { description: 'Last day for the decision.' })
  dueOn: string;

  @Field(() => Boolean, {
    description:
      'Whether that day was worked out with a calendar that had no notice of holidays yet (日历未发布).',
  })
  dueProvisional: boolean;

  @Field(() => [DocumentKindEnum], {
    description: 'Papers that are missing and stand against a grant; at most 18.',
  })
  missing: DocumentKind[];

  @Field(() => CorrectionNoticeType, {
    nullable: true,
    description: 'The notice; null when none was issued.',
  })
  notice: CorrectionNoticeType | null;
}
