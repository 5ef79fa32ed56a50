import { addDays, type IncubationStage, incubationActionsOf, isoDate, publicNoticeEnd } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { readCalendar } from '../../platform/calendar';
import { DuplicateEntry, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { readRules } from './case-facts';
import type {
  DecideIncubationObjectionInput,
  OpenIncubationNoticeInput,
  RecordIncubationObjectionInput,
} from './case.inputs';
import { changeCase, todayOf } from './change-case';
import { incubationRefusal } from './incubation.errors';
import { pastDayProblems, textProblems } from './read-input';
import { IncubationNotice, IncubationObjection } from './review.entity';

/** Days within which the end of a notice lies, the longest holidays included. */
const CALENDAR_DAYS = 60;

/** Records the public notice of a case: when it was posted, for how long, and where. */
export function openPublicNotice(context: RequestContext, input: OpenIncubationNoticeInput): Promise<object> {
  const problems = [
    ...textProblems('places', input.places, 500),
    ...pastDayProblems('openedOn', input.openedOn, todayOf(context)),
  ];
  return changeCase(
    context,
    { permission: 'incubation.manage', reference: input, problems },
    async (work) => {
      const { tx, row } = work;
      if (row.stage !== 'publicNotice') return { refusal: notAtNotice(row.stage) };
      const present = await tx
        .repository(IncubationNotice)
        .findOne({ districtId: row.districtId, caseId: row.id });
      if (present) return { refusal: new DuplicateEntry({ field: 'caseId' }) };
      const on = isoDate(input.openedOn);
      const calendar = await readCalendar(tx, { from: on, to: addDays(on, CALENDAR_DAYS) });
      const rules = await readRules(tx, row);
      const end = publicNoticeEnd({ on, workingDays: input.workingDays }, rules, calendar);
      if (!end.ok) return { refusal: incubationRefusal(end.refusal) };
      await tx.repository(IncubationNotice).insert({
        districtId: row.districtId,
        caseId: row.id,
        divisionId: row.divisionId,
        openedOn: on,
        closesOn: end.value.date,
        provisional: end.value.provisional,
        places: input.places.trim(),
      });
      return { event: { action: 'openNotice', detail: end.value.date } };
    },
  );
}

/** Records an objection to the notice of a case. */
export function recordObjection(
  context: RequestContext,
  input: RecordIncubationObjectionInput,
): Promise<object> {
  const problems = [
    ...textProblems('content', input.content, 2000),
    ...pastDayProblems('receivedOn', input.receivedOn, todayOf(context)),
  ];
  return changeCase(
    context,
    { permission: 'incubation.manage', reference: input, problems },
    async (work) => {
      const { tx, row } = work;
      if (row.stage !== 'publicNotice') return { refusal: notAtNotice(row.stage) };
      const key = { districtId: row.districtId, caseId: row.id };
      if (!(await tx.repository(IncubationNotice).findOne(key)))
        return { refusal: incubationRefusal({ code: 'publicNoticeAbsent' }) };
      await tx.repository(IncubationObjection).insert({
        ...key,
        divisionId: row.divisionId,
        receivedOn: input.receivedOn,
        content: input.content.trim(),
      });
      return { event: { action: 'recordObjection' } };
    },
  );
}

/** Decides on an objection, once. */
export function decideObjection(
  context: RequestContext,
  input: DecideIncubationObjectionInput,
): Promise<object> {
  const problems = textProblems('reason', input.reason, 1000);
  return changeCase(
    context,
    { permission: 'incubation.manage', reference: input, problems },
    async (work) => {
      const { tx, row, today } = work;
      const { id } = districtRowKey('IncubationObjection', input.objectionId);
      const key = { districtId: row.districtId, caseId: row.id, id };
      const objection = await tx.repository(IncubationObjection).findOne(key);
      if (!objection || objection.decision !== null)
        return { refusal: new NotFound({ subject: 'objectionId' }) };
      const reason = input.reason.trim();
      await tx
        .repository(IncubationObjection)
        .update(key, { decision: input.decision, decidedOn: today, reason });
      return { event: { action: 'decideObjection', reason, detail: input.decision } };
    },
  );
}

function notAtNotice(stage: IncubationStage): object {
  return incubationRefusal({
    code: 'incubationActionNotAllowed',
    stage,
    incubationAction: 'admit',
    possibleActions: incubationActionsOf(stage),
  });
}
