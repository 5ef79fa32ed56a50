import type { RequestContext } from '../../platform/context/request-context';
import { fieldError, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { IncubationHandOverItem } from './care.entity';
import type { ListIncubationHandOverInput, SettleIncubationHandOverInput } from './case.inputs';
import { changeCase, todayOf } from './change-case';
import { noteOf, noteProblems, pastDayProblems, textProblems } from './read-input';

const MOST = 10_000;

/** Puts something on the hand-over list (交接清单) of a group that leaves. */
export function listHandOver(context: RequestContext, input: ListIncubationHandOverInput): Promise<object> {
  const { quantity } = input;
  const problems = [
    ...textProblems('name', input.name, 200),
    ...(quantity < 1 || quantity > MOST
      ? [fieldError('quantity', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST })]
      : []),
  ];
  return changeCase(
    context,
    { permission: 'incubation.manage', reference: input, problems },
    async (work) => {
      const { tx, row } = work;
      const name = input.name.trim();
      await tx.repository(IncubationHandOverItem).insert({
        districtId: row.districtId,
        caseId: row.id,
        divisionId: row.divisionId,
        name,
        quantity,
      });
      return { event: { action: 'listHandOver', detail: name } };
    },
  );
}

/** Settles something on the list: returned, or missing and recorded so. */
export function settleHandOver(
  context: RequestContext,
  input: SettleIncubationHandOverInput,
): Promise<object> {
  const problems = [
    ...noteProblems('note', input.note, 500),
    ...pastDayProblems('settledOn', input.settledOn, todayOf(context)),
  ];
  return changeCase(
    context,
    { permission: 'incubation.manage', reference: input, problems },
    async (work) => {
      const { tx, row } = work;
      const { id } = districtRowKey('IncubationHandOverItem', input.handOverItemId);
      const key = { districtId: row.districtId, caseId: row.id, id };
      const item = await tx.repository(IncubationHandOverItem).findOne(key);
      if (!item || item.outcome !== null) return { refusal: new NotFound({ subject: 'handOverItemId' }) };
      const { outcome, settledOn } = input;
      await tx
        .repository(IncubationHandOverItem)
        .update(key, { outcome, settledOn, note: noteOf(input.note) });
      return { event: { action: 'settleHandOver', detail: item.name } };
    },
  );
}
