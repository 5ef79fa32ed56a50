import { accepted, checkSurveyTerms, refused, type Result, type SurveyTerms } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { divisionKey, findCurrentDivisions, findDistrictFor, mayAtDivision } from '../divisions';
import { Survey } from './survey.entity';
import { saidOf, SurveyTermsUnfit } from './survey.errors';
import type { CreateSurveyInput } from './survey.inputs';
import { SurveyCreated } from './survey-results';
import { toSurvey } from './survey.type';

const MOST = { items: 30, options: 20, cells: 24, residents: 100_000_000 };

/** Draws up a survey, whose questionnaire answer sheets will be held to. */
export async function createSurvey(context: RequestContext, input: CreateSurveyInput): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const terms = checkSurveyTerms(termsOf(input));
  if (!terms.ok) return new SurveyTermsUnfit(saidOf(terms.refusal));
  try {
    return await context.transaction((tx) => create(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_survey_code') return new DuplicateEntry({ field: 'code' });
    throw error;
  }
}

async function create(tx: Transaction, context: RequestContext, input: CreateSurveyInput): Promise<object> {
  const place = await findPlace(tx, divisionKey(input.divisionId));
  if (!place) return new NotFound({ subject: 'divisionId' });
  const answer = await once(tx, { operation: 'createSurvey', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { input, place }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Survey).findOne({ districtId: place.districtId, id: answer.value.id });
  if (!row) throw new Error('The survey just drawn up is not there');
  return Object.assign(new SurveyCreated(), { survey: toSurvey(row) });
}

interface SurveyedPlace {
  readonly districtId: string;
  readonly divisionId: string;
}

async function findPlace(tx: Transaction, divisionId: string): Promise<SurveyedPlace | undefined> {
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const districtId = division && (await findDistrictFor(tx, 'participation.record', division.path));
  if (districtId === undefined) return undefined;
  const place = { districtId, divisionId };
  return (await mayAtDivision(tx, 'participation.record', place)) ? place : undefined;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, place }: { readonly input: CreateSurveyInput; readonly place: SurveyedPlace },
): Promise<Result<{ id: string }, object>> {
  const code = input.code.trim();
  const { districtId } = place;
  if ((await tx.repository(Survey).count({ districtId, code })) > 0)
    return refused(new DuplicateEntry({ field: 'code' }));
  const { frameSize = null, design } = input;
  const { items, population, ...terms } = termsOf(input);
  const survey = await tx.repository(Survey).insert({
    ...{ ...place, code, frameSize, design, ...terms },
    title: input.title.trim(),
    topic: input.topic.trim(),
    frameName: input.frameName.trim(),
    items: [...items],
    population: [...population],
    createdAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: 'survey.create',
    subject: { type: 'Survey', id: survey.id },
    fieldsAfter: ['code', 'title', 'frameName', 'design', 'weighting', 'items', 'population'],
    requestId: context.requestId,
  });
  return accepted({ id: survey.id });
}

function termsOf({ items, weighting, population, startsOn, endsOn }: CreateSurveyInput): SurveyTerms {
  return {
    ...{ weighting, startsOn, endsOn },
    items: items.map(({ code, text, kind, theme, points = null, reversed, options }) => ({
      ...{ kind, theme, points, reversed },
      code: code.trim(),
      text: text.trim(),
      options: options.map((option) => option.trim()),
    })),
    population: population.map(({ ageBand, sex, residents }) => ({ ageBand, sex, residents })),
  };
}

function problemsOf(input: CreateSurveyInput): FieldError[] {
  const { code, title, topic, frameName, frameSize, population, idempotencyKey } = input;
  return [
    ...textProblems('code', code, { maximum: 40, required: true }),
    ...textProblems('title', title, { maximum: 120, required: true }),
    ...textProblems('topic', topic, { maximum: 300, required: true }),
    ...textProblems('frameName', frameName, { maximum: 200, required: true }),
    ...(frameSize == null ? [] : rangeProblems('frameSize', frameSize, MOST.residents)),
    ...rangeProblems('population', population.length, MOST.cells),
    ...population.flatMap(({ residents }, index) =>
      rangeProblems(`population.${String(index)}.residents`, residents, MOST.residents),
    ),
    ...itemProblems(input.items),
    ...idempotencyKeyProblems(idempotencyKey),
  ];
}

function itemProblems(items: CreateSurveyInput['items']): FieldError[] {
  return [
    ...rangeProblems('items', items.length, MOST.items),
    ...items.flatMap(({ code, text, options }, index) => {
      const path = `items.${String(index)}`;
      return [
        ...textProblems(`${path}.code`, code, { maximum: 20, required: true }),
        ...textProblems(`${path}.text`, text, { maximum: 200, required: true }),
        ...rangeProblems(`${path}.options`, options.length, MOST.options),
        ...options.flatMap((option) =>
          textProblems(`${path}.options`, option, { maximum: 60, required: true }),
        ),
      ];
    }),
  ];
}

function rangeProblems(path: string, value: number, maximum: number): FieldError[] {
  return value >= 0 && value <= maximum ? [] : [fieldError(path, 'OUT_OF_RANGE', { minimum: 0, maximum })];
}
