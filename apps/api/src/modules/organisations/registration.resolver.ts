import {
  availableRegistrationActions,
  decisionDueOn,
  isoDate,
  missingPapers,
  procedureOf,
  type RegistrationAction,
} from '@weizhi/domain';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { applicationRules, calendarFrom, findNotice, listPresentKinds } from './application.reads';
import { changeRegistrationStatus } from './change-registration-status';
import { flagCredit } from './flag-credit';
import { issueCorrectionNotice } from './issue-correction-notice';
import { OrganisationType } from './organisation.type';
import {
  ChangeRegistrationStatusInput,
  FlagCreditInput,
  IssueCorrectionNoticeInput,
} from './registration.inputs';
import {
  ChangeRegistrationStatusResult,
  FlagCreditResult,
  IssueCorrectionNoticeResult,
} from './registration-results';
import {
  CorrectionNoticeType,
  RegistrationActionEnum,
  RegistrationApplicationType,
} from './registration.type';

/** Filing, registration and credit of organisations. */
@Resolver(() => OrganisationType)
export class OrganisationRegistrationResolver {
  @FieldResolver(() => [RegistrationActionEnum], {
    description: 'What its registration status allows next, whoever may do it; at most 16.',
  })
  registrationActions(@Root() { row }: OrganisationType): RegistrationAction[] {
    return row.mergedIntoId === null ? [...availableRegistrationActions(row.registrationStatus)] : [];
  }

  @FieldResolver(() => RegistrationApplicationType, {
    nullable: true,
    description:
      'The application that is being decided on, with what is missing and by when; null when there is none.',
  })
  async application(
    @Root() { row }: OrganisationType,
    @Ctx() { reads }: RequestContext,
  ): Promise<RegistrationApplicationType | null> {
    const procedure = procedureOf(row.registrationStatus);
    if (procedure === null) return null;
    const rules = (await applicationRules(reads, row))[procedure];
    const present = await listPresentKinds(reads, row);
    const due = decisionDueOn(rules, isoDate(row.statusSince), await calendarFrom(reads, row.statusSince));
    const notice = await findNotice(reads, row);
    return Object.assign(new RegistrationApplicationType(), {
      procedure,
      appliedOn: row.statusSince,
      dueOn: due.date,
      dueProvisional: due.provisional,
      missing: [...missingPapers(rules, present)],
      notice: notice
        ? Object.assign(new CorrectionNoticeType(), {
            issuedOn: notice.issuedOn,
            dueOn: notice.dueOn,
            dueProvisional: notice.dueProvisional,
            papers: notice.papers,
            stillMissing: missingPapers(rules, present).filter((kind) => notice.papers.includes(kind)),
          })
        : null,
    });
  }

  @Mutation(() => ChangeRegistrationStatusResult, {
    description: 'Takes the registration of an organisation one step on, as its status allows.',
  })
  @Requires('organisation.register')
  changeRegistrationStatus(
    @Arg('input', () => ChangeRegistrationStatusInput, { description: 'What is done.' })
    input: ChangeRegistrationStatusInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return changeRegistrationStatus(context, input);
  }

  @Mutation(() => FlagCreditResult, {
    description: 'Sets or lifts a credit flag; a legal person enters or leaves the list with it.',
  })
  @Requires('organisation.register')
  flagCredit(
    @Arg('input', () => FlagCreditInput, { description: 'Which flag and why.' }) input: FlagCreditInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return flagCredit(context, input);
  }

  @Mutation(() => IssueCorrectionNoticeResult, {
    description:
      'Notifies an applicant of everything that is missing (一次性告知): once for each application.',
  })
  @Requires('organisation.register')
  issueCorrectionNotice(
    @Arg('input', () => IssueCorrectionNoticeInput, { description: 'Which application.' })
    input: IssueCorrectionNoticeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return issueCorrectionNotice(context, input);
  }
}
