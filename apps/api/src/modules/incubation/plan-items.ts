import { endedIncubationRefusal } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { IncubationPlanItem } from './care.entity';
import type { AddIncubationPlanItemInput, CompleteIncubationPlanItemInput } from './case.inputs';
import { changeCase, todayOf } from './change-case';
import { incubationRefusal } from './incubation.errors';
import { noteOf, noteProblems, pastDayProblems, textProblems } from './read-input';

/** Adds an item to the development plan (培育方案). */
export function addPlanItem(context: RequestContext, input: AddIncubationPlanItemInput): Promise<object> {
  const problems = [...textProblems('element', input.element, 50), ...textProblems('goal', input.goal, 500)];
  return changeCase(
    context,
    { permission: 'incubation.mentor', reference: input, problems },
    async (work) => {
      const { tx, row, today } = work;
      const ended = endedIncubationRefusal(row.stage);
      if (ended) return { refusal: incubationRefusal(ended) };
      if (input.dueOn < today)
        return { refusal: new InvalidInput({ fieldErrors: [fieldError('dueOn', 'DATE_ORDER')] }) };
      const goal = input.goal.trim();
      await tx.repository(IncubationPlanItem).insert({
        districtId: row.districtId,
        caseId: row.id,
        divisionId: row.divisionId,
        element: input.element.trim(),
        goal,
        dueOn: input.dueOn,
      });
      return { event: { action: 'addPlanItem', detail: goal } };
    },
  );
}

/** Marks an item of the plan as reached. */
export function completePlanItem(
  context: RequestContext,
  input: CompleteIncubationPlanItemInput,
): Promise<object> {
  const problems = [
    ...noteProblems('note', input.note, 500),
    ...pastDayProblems('doneOn', input.doneOn, todayOf(context)),
  ];
  return changeCase(
    context,
    { permission: 'incubation.mentor', reference: input, problems },
    async (work) => {
      const { tx, row } = work;
      const ended = endedIncubationRefusal(row.stage);
      if (ended) return { refusal: incubationRefusal(ended) };
      const { id } = districtRowKey('IncubationPlanItem', input.planItemId);
      const key = { districtId: row.districtId, caseId: row.id, id };
      const item = await tx.repository(IncubationPlanItem).findOne(key);
      if (!item || item.doneOn !== null) return { refusal: new NotFound({ subject: 'planItemId' }) };
      await tx.repository(IncubationPlanItem).update(key, { doneOn: input.doneOn, note: noteOf(input.note) });
      return { event: { action: 'completePlanItem', detail: item.goal } };
    },
  );
}
