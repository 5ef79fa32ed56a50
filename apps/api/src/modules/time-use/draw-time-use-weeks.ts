import { randomBytes } from 'node:crypto';
import {
  accepted,
  dateInShanghai,
  drawTimeUseWeeks as drawWeeks,
  isoDate,
  logClosesOn,
  parsePeriod,
  type Period,
  refused,
  type Result,
  type SampledWeek,
  weeksToStart,
} from '@weizhi/domain';
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
import { keyOfType } from '../../platform/graphql/global-id';
import { District, mayAtDivision } from '../divisions';
import { readStrata } from './sampling-frame.reads';
import { TimeUseTooFewWeeks } from './time-use.errors';
import type { DrawTimeUseWeeksInput } from './time-use.inputs';
import { TimeUseDraw, TimeUseWeek } from './time-use-draw.entity';
import { TimeUseWeeksDrawn } from './time-use-results';
import { TIME_USE_DRAW, toDraw } from './time-use.type';

type Quarter = Period & { readonly kind: 'quarter' };

const SEED_BYTES = 8;

/**
 * Draws the weeks of a quarter that are sampled. The seed is the server's and a quarter is drawn once, so that nobody
 * draws until the weeks suit them.
 */
export async function drawTimeUseWeeks(
  context: RequestContext,
  input: DrawTimeUseWeeksInput,
): Promise<object> {
  const quarter = quarterOf(input.quarter);
  const fieldErrors = problemsOf(input, quarter);
  if (fieldErrors.length > 0 || !quarter) return new InvalidInput({ fieldErrors });
  try {
    return await context.transaction((tx) => draw(tx, context, { input, quarter }));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_time_use_draw_quarter')
      return new DuplicateEntry({ field: 'quarter' });
    throw error;
  }
}

function quarterOf(text: string): Quarter | null {
  const period = parsePeriod(text);
  return period.ok && period.value.kind === 'quarter' ? period.value : null;
}

function problemsOf(input: DrawTimeUseWeeksInput, quarter: Quarter | null): FieldError[] {
  const within = (
    path: 'weeksPerQuarter' | 'sharePerCent' | 'closeDays',
    minimum: number,
    maximum: number,
  ) =>
    input[path] < minimum || input[path] > maximum
      ? [fieldError(path, 'OUT_OF_RANGE', { minimum, maximum })]
      : [];
  return [
    ...(quarter ? [] : [fieldError('quarter', 'MALFORMED')]),
    ...within('weeksPerQuarter', 1, 6),
    ...within('sharePerCent', 1, 100),
    ...within('closeDays', 0, 60),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
}

interface Drawing {
  readonly input: DrawTimeUseWeeksInput;
  readonly quarter: Quarter;
}

async function draw(tx: Transaction, context: RequestContext, { input, quarter }: Drawing): Promise<object> {
  const districtId = keyOfType(input.districtId, 'District')?.id ?? '0';
  const district = await tx.repository(District).findOne({ id: districtId });
  const root = district && { districtId, divisionId: district.divisionId };
  if (!root || !(await mayAtDivision(tx, 'timeUse.draw', root)))
    return new NotFound({ subject: 'districtId' });
  const answer = await once(
    tx,
    { operation: 'drawTimeUseWeeks', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { input, quarter, districtId }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(TimeUseDraw).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The draw just made is not there');
  return Object.assign(new TimeUseWeeksDrawn(), { draw: toDraw(row) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, quarter, districtId }: Drawing & { readonly districtId: string },
): Promise<Result<{ id: string }, object>> {
  const { weeksPerQuarter, sharePerCent, closeDays } = input;
  const now = context.clock.now();
  const seed = randomBytes(SEED_BYTES).toString('hex');
  const frame = {
    weeks: weeksToStart(quarter, dateInShanghai(now.getTime())),
    strata: await readStrata(tx, districtId),
  };
  const drawn = drawWeeks(frame, { weeksPerQuarter, sharePerCent }, seed);
  if (!drawn.ok)
    return refused(
      drawn.refusal.code === 'timeUseTooFewWeeks'
        ? new TimeUseTooFewWeeks(drawn.refusal)
        : new NotFound({ subject: 'districtId' }),
    );
  const { id } = await tx.repository(TimeUseDraw).insert({
    ...{ districtId, quarter: input.quarter, seed, frame },
    ...{ weeksPerQuarter, sharePerCent, closeDays },
    ...{ drawnBy: tx.actor.id, drawnAt: now },
  });
  await tx
    .repository(TimeUseWeek)
    .insertMany(rowsOfWeeks(drawn.value, closeDays).map((row) => ({ districtId, drawId: id, ...row })));
  await tx.audit({
    ...{ districtId, action: 'timeUse.draw', subject: { type: TIME_USE_DRAW, id } },
    requestId: context.requestId,
  });
  return accepted({ id });
}

/** The sampled weeks of a draw as rows, one for each community. */
export function rowsOfWeeks(
  weeks: readonly SampledWeek[],
  closeDays: number,
): readonly Pick<TimeUseWeek, 'monday' | 'closesOn' | 'divisionId'>[] {
  return weeks.flatMap(({ monday, communities }) => {
    const closesOn = logClosesOn(isoDate(monday), { closeDays });
    return communities.map((divisionId) => ({ monday, closesOn, divisionId }));
  });
}
