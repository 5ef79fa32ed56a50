import { addDays, answerNotice, isoDate, type NoticeAnswer } from '@weizhi/domain';
import { readCalendar } from '../../platform/calendar';
import type { RequestContext } from '../../platform/context/request-context';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { said } from '../../platform/exports';
import { toItemMatch, toMandateEdition, toMandateItem, MandateItemRow } from '../mandates';
import { rulesInForce } from '../rule-sets';
import { holdAgainstLists, type ListFinding } from './against-list';
import type { CheckTaskNoticeInput } from './admission.inputs';
import { HeldDatumType, TaskNoticeAnswer } from './admission-results';
import { today } from './admission-standing';
import { findHeldData } from './held-data';
import { findTargets, type TargetPlaces } from './places';
import { countReached } from './reached-communities';

const LONGEST = { title: 100, content: 4_000 } as const;
const MOST_TARGETS = 200;
const MOST_MATCHES = 10;
/** As far as the longest notice reaches. */
const CALENDAR_DAYS = 400;

/** Answers a notice at once: the items it resembles, what is held already, the notice it needs, and what may be done. */
export async function checkTaskNotice(context: RequestContext, input: CheckTaskNoticeInput): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  const { reads } = context;
  const places = await findTargets(reads, 'taskAdmission.apply', input.divisionIds);
  if (!places) return new NotFound({ subject: 'divisionIds' });
  const day = today(context.clock);
  const found = await holdAgainstLists(reads, {
    ...places,
    body: input.body,
    day: input.startsOn == null ? day : isoDate(input.startsOn),
    title: input.title,
    content: input.content,
    citedItemId: input.itemId ?? null,
  });
  if (!found.ok) return found.refusal;
  const { finding, item } = found.value;
  const rules = await rulesInForce(reads, 'taskAdmission', { districtId: places.districtId, day });
  const calendar = await readCalendar(reads, { from: day, to: addDays(day, CALENDAR_DAYS) });
  const answer = answerNotice({ finding, leadDays: item?.leadDays ?? null }, { today: day, rules, calendar });
  return toAnswer(context, { input, places, found: found.value, answer });
}

interface Answered {
  readonly input: CheckTaskNoticeInput;
  readonly places: TargetPlaces;
  readonly found: ListFinding;
  readonly answer: NoticeAnswer;
}

async function toAnswer(
  { reads, locale }: RequestContext,
  { input, places, found, answer }: Answered,
): Promise<TaskNoticeAnswer> {
  const held = await findHeldData(reads, {
    districtId: places.districtId,
    text: `${input.title}\n${input.content}`,
  });
  return Object.assign(new TaskNoticeAnswer(), {
    edition: toMandateEdition(found.list.row),
    finding: found.finding,
    item: found.item && toMandateItem(Object.assign(new MandateItemRow(), found.item)),
    matches: found.resembling.slice(0, MOST_MATCHES).map(toItemMatch),
    reached: await countReached(reads, places.divisionIds, input.body),
    leadDays: answer.leadDays,
    earliestOn: answer.earliestOn,
    provisional: answer.provisional,
    choices: answer.choices,
    heldData:
      held?.map(({ name, place }) =>
        Object.assign(new HeldDatumType(), { name: said(name, locale), heldIn: said(place, locale) }),
      ) ?? null,
  });
}

function problemsOf({ divisionIds, title, content }: CheckTaskNoticeInput): FieldError[] {
  const problems: FieldError[] = [];
  if (divisionIds.length === 0) problems.push(fieldError('divisionIds', 'REQUIRED'));
  if (divisionIds.length > MOST_TARGETS)
    problems.push(fieldError('divisionIds', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_TARGETS }));
  if (title.length > LONGEST.title)
    problems.push(fieldError('title', 'TOO_LONG', { maximum: LONGEST.title }));
  if (content.length > LONGEST.content)
    problems.push(fieldError('content', 'TOO_LONG', { maximum: LONGEST.content }));
  return problems;
}
