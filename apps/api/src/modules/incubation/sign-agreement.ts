import { incubationActionsOf } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { SignIncubationAgreementInput } from './case.inputs';
import { changeCase, todayOf } from './change-case';
import { incubationRefusal } from './incubation.errors';
import { pastDayProblems } from './read-input';

/** Records on which days the parties signed the incubation agreement (孵化协议). */
export function signAgreement(context: RequestContext, input: SignIncubationAgreementInput): Promise<object> {
  const today = todayOf(context);
  const problems = [
    ...pastDayProblems('hubSignedOn', input.hubSignedOn, today),
    ...pastDayProblems('organisationSignedOn', input.organisationSignedOn, today),
  ];
  return changeCase(
    context,
    { permission: 'incubation.manage', reference: input, problems },
    async ({ row }) => {
      if (row.stage !== 'publicNotice')
        return {
          refusal: incubationRefusal({
            code: 'incubationActionNotAllowed',
            stage: row.stage,
            incubationAction: 'admit',
            possibleActions: incubationActionsOf(row.stage),
          }),
        };
      return {
        changes: {
          hubSignedOn: input.hubSignedOn ?? null,
          organisationSignedOn: input.organisationSignedOn ?? null,
        },
        event: { action: 'signAgreement' },
      };
    },
  );
}
