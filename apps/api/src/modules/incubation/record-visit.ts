import type { RequestContext } from '../../platform/context/request-context';
import { NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { IncubationVisit } from './care.entity';
import type { RecordIncubationVisitInput } from './case.inputs';
import { changeCase, todayOf } from './change-case';
import { pastDayProblems, textProblems } from './read-input';

/** Records a visit (回访) of the follow-up year. */
export function recordVisit(context: RequestContext, input: RecordIncubationVisitInput): Promise<object> {
  const problems = [
    ...textProblems('finding', input.finding, 2000),
    ...pastDayProblems('visitedOn', input.visitedOn, todayOf(context)),
  ];
  return changeCase(
    context,
    { permission: 'incubation.mentor', reference: input, problems },
    async (work) => {
      const { tx, row } = work;
      const { id } = districtRowKey('IncubationVisit', input.visitId);
      const key = { districtId: row.districtId, caseId: row.id, id };
      const visit = await tx.repository(IncubationVisit).findOne(key);
      if (!visit || visit.visitedOn !== null) return { refusal: new NotFound({ subject: 'visitId' }) };
      const { visitedOn, active } = input;
      await tx.repository(IncubationVisit).update(key, { visitedOn, active, finding: input.finding.trim() });
      return { event: { action: 'recordVisit', detail: String(visit.ordinal) } };
    },
  );
}
