import { randomInt } from 'node:crypto';
import { accepted, addMonths, dateInShanghai, isoDate, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { pastDayProblems } from '../../platform/errors/text-problems';
import { readPerson, type ReadPerson } from '../people';
import type { NewConsent } from '../participation';
import type { Activity } from './activity.entity';
import type { SignUpInput } from './activity.inputs';
import { SignedUp } from './activity-results';
import { codeIndexOf, holdActivity } from './activity-rows';
import { attendanceRefused } from './attendance.errors';
import { enterSignUps } from './enter-sign-ups';
import { readSignUp } from './sign-ups.reads';

const KEPT_MONTHS = 36;
const CONSENT = { purpose: '活动签到和参与记录', wording: 'activities@1' };
const CODES = 1_000_000;

/** Signs a resident up for an activity, and tells the code by which they attend, this once. */
export async function signUp(context: RequestContext, input: SignUpInput): Promise<object> {
  const now = context.clock.now();
  const { person, problems } = readPerson(input.person, 'person', now);
  const today = dateInShanghai(now.getTime());
  const fieldErrors = [
    ...problems,
    // Without a number two residents of one name would be one.
    ...(input.person.phone == null ? [fieldError('person.phone', 'REQUIRED')] : []),
    ...pastDayProblems('consentGivenOn', input.consentGivenOn, today),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => signUpIn(tx, context, { input, person }));
}

interface SigningUp {
  readonly input: SignUpInput;
  readonly person: ReadPerson;
}

async function signUpIn(tx: Transaction, context: RequestContext, asked: SigningUp): Promise<object> {
  const activity = await holdActivity(tx, asked.input.activityId);
  if (!activity) return new NotFound({ subject: 'activityId' });
  const { code, codeIndex } = await freshCode(tx, activity);
  const told: { code: string | null } = { code: null };
  const answer = await once(
    tx,
    { operation: 'signUpForActivity', key: asked.input.idempotencyKey, body: asked.input },
    () => {
      told.code = code;
      return insert(tx, context, { ...asked, activity, codeIndex });
    },
  );
  if (!answer.ok) return answer.refusal;
  const signedUp = await readSignUp(tx, { districtId: activity.districtId, id: answer.value.id });
  return Object.assign(new SignedUp(), { signUp: signedUp, code: told.code });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  {
    input,
    person,
    activity,
    codeIndex,
  }: SigningUp & { readonly activity: Activity; readonly codeIndex: string },
): Promise<Result<{ id: string }, object>> {
  const entries = [{ person, consent: consentOf(input), codeIndex }];
  const [outcome] = await enterSignUps(tx, context, { activity, entries });
  if (!outcome) throw new Error('A sign-up has no outcome');
  return outcome.ok ? accepted({ id: outcome.id }) : refused(attendanceRefused(outcome.refusal));
}

function consentOf({ consentGivenOn, consentByGuardian }: SignUpInput): NewConsent | null {
  if (consentGivenOn == null) return null;
  const keptUntil = addMonths(isoDate(consentGivenOn), KEPT_MONTHS);
  return { ...CONSENT, givenOn: consentGivenOn, keptUntil, byGuardian: consentByGuardian ?? false };
}

/** A code that nobody else of the activity has, or ever had. */
async function freshCode(
  tx: Transaction,
  activity: Activity,
): Promise<{ readonly code: string; readonly codeIndex: string }> {
  const taken = await tx.sql<{ index: string }>(
    'select code_index as index from activity_sign_up where district_id = $1::bigint and activity_id = $2::uuid',
    [activity.districtId, activity.id],
  );
  const indexes = new Set(taken.map(({ index }) => index));
  for (;;) {
    const code = String(randomInt(CODES)).padStart(6, '0');
    const codeIndex = codeIndexOf(activity, code);
    if (!indexes.has(codeIndex)) return { code, codeIndex };
  }
}
