import { checkSurveyClosing, dateInShanghai, isCompleteResponse } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { findHeldSurvey } from './find-survey';
import { readResponsesOf } from './responses.reads';
import { Survey } from './survey.entity';
import { saidOf, SurveyNotClosable } from './survey.errors';
import type { CloseSurveyInput } from './survey.inputs';
import { SurveyClosed } from './survey-results';
import { toSurvey } from './survey.type';

const MOST_DRAWN = 100_000_000;

/** Ends a survey: no answer sheet comes in any more, and the response rate stands. */
export async function closeSurvey(context: RequestContext, input: CloseSurveyInput): Promise<object> {
  const fieldErrors = (['drawn', 'ineligible'] as const)
    .filter((path) => input[path] < 0 || input[path] > MOST_DRAWN)
    .map((path) => fieldError(path, 'OUT_OF_RANGE', { minimum: 0, maximum: MOST_DRAWN }));
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => close(tx, context, input));
}

async function close(tx: Transaction, context: RequestContext, input: CloseSurveyInput): Promise<object> {
  const found = await findHeldSurvey(tx, input.surveyId);
  if (!found) return new NotFound({ subject: 'surveyId' });
  // Imports that go on come to their end first, and those that follow find it closed.
  await tx.sql('select 1 from survey where district_id = $1::bigint and id = $2::uuid for update', [
    found.districtId,
    found.id,
  ]);
  const survey = (await findHeldSurvey(tx, input.surveyId)) ?? found;
  if (survey.version !== input.expectedVersion) return new StaleVersion({ currentVersion: survey.version });
  const { districtId, id, closedOn } = survey;
  const { drawn, ineligible } = input;
  const responses = await readResponsesOf(tx, survey);
  const completed = responses.filter((response) => isCompleteResponse(survey.items, response)).length;
  const checked = checkSurveyClosing({ closedOn, completed, drawn, ineligible });
  if (!checked.ok) return new SurveyNotClosable(saidOf(checked.refusal));
  const changes = { drawn, ineligible, closedOn: dateInShanghai(context.clock.now().getTime()) };
  const outcome = await tx
    .repository(Survey)
    .updateVersioned({ districtId, id }, input.expectedVersion, changes);
  if (outcome !== 'updated') return staleVersion(tx, Survey, { districtId, id });
  await tx.audit({
    ...{ districtId, action: 'survey.close', subject: { type: 'Survey', id } },
    fieldsAfter: Object.keys(changes),
    requestId: context.requestId,
  });
  const row = await tx.repository(Survey).findOne({ districtId, id });
  return Object.assign(new SurveyClosed(), { survey: toSurvey(row ?? survey) });
}
