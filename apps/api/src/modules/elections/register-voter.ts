import {
  accepted,
  addMonths,
  dateInShanghai,
  isoDate,
  refused,
  registerVoter as decide,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { pastDayProblems, textOrNull, textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { type NewConsent, recordResidents } from '../participation';
import { readPerson, type ReadPerson } from '../people';
import { type Election } from './election.entity';
import { ElectionVoter } from './election-roll.entity';
import { ElectionRollUnfit, ruled } from './election.errors';
import type { RegisterVoterInput } from './election.inputs';
import { ElectionVoterChanged } from './election-results';
import { ELECTION, holdElection } from './election-rows';
import { birthDateOf, birthYearOf, nextVoterNumber, readVoter } from './voters.reads';

const KEPT_MONTHS = 36;
const CONSENT = { purpose: '选举参与记录', wording: 'elections@1' };

/** Enters a resident on the electoral roll while it may change. */
export async function registerVoter(context: RequestContext, input: RegisterVoterInput): Promise<object> {
  const now = context.clock.now();
  const { person, problems } = readPerson(input.person, 'person', now);
  const hasNumber = person.phone !== null || person.identityNumber !== null;
  const fieldErrors = [
    ...problems,
    // Without a number two residents of one name would be one.
    ...(hasNumber || problems.length > 0 ? [] : [fieldError('person.phone', 'REQUIRED')]),
    ...textProblems('address', input.address, { maximum: 60, required: false }),
    ...pastDayProblems('consentGivenOn', input.consentGivenOn, dateInShanghai(now.getTime())),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => register(tx, context, { input, person }));
}

interface Registering {
  readonly input: RegisterVoterInput;
  readonly person: ReadPerson;
}

async function register(tx: Transaction, context: RequestContext, asked: Registering): Promise<object> {
  const election = await holdElection(tx, districtRowKey(ELECTION, asked.input.electionId));
  if (!election) return new NotFound({ subject: 'electionId' });
  const request = { operation: 'registerVoter', key: asked.input.idempotencyKey, body: asked.input };
  const answer = await once(tx, request, () => insert(tx, context, { ...asked, election }));
  if (!answer.ok) return answer.refusal;
  const voter = await readVoter(tx, { districtId: election.districtId, id: answer.value.id });
  return Object.assign(new ElectionVoterChanged(), { voter });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, person, election }: Registering & { readonly election: Election },
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId, id: electionId } = election;
  const now = context.clock.now();
  const birthYear = birthYearOf(person);
  const [residentId = ''] = await recordResidents(tx, { districtId, now }, [
    {
      ...{ divisionId, known: { by: 'person', person } as const, birthYear, sex: person.sex },
      ...{ employmentStatus: null, consent: consentOf(input) },
    },
  ]);
  const [known] = await tx.sql<{ birthYear: number | null; isRegistered: boolean }>(
    `select r.birth_year as "birthYear", exists (
        select 1 from election_voter v where v.district_id = r.district_id and v.election_id = $3::uuid
           and v.resident_id = r.id and v.struck_at is null) as "isRegistered"
       from resident r where r.district_id = $1::bigint and r.id = $2::uuid`,
    [districtId, residentId, electionId],
  );
  const checked = decide(election.state, {
    birthDate: birthDateOf(person),
    birthYear: known?.birthYear ?? null,
    electionDay: isoDate(election.electionDay),
    isRegistered: known?.isRegistered ?? false,
  });
  if (!checked.ok) return refused(new ElectionRollUnfit(ruled(checked.refusal)));
  const row = await tx.repository(ElectionVoter).insert({
    ...{ districtId, divisionId, electionId, residentId },
    number: await nextVoterNumber(tx, election),
    address: textOrNull(input.address),
    createdAt: now,
  });
  await tx.audit({
    ...{ districtId, action: 'election.registerVoter', subject: { type: ELECTION, id: electionId } },
    fieldsAfter: ['roll'],
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}

function consentOf({ consentGivenOn }: RegisterVoterInput): NewConsent | null {
  if (consentGivenOn == null) return null;
  const keptUntil = addMonths(isoDate(consentGivenOn), KEPT_MONTHS);
  return { ...CONSENT, givenOn: consentGivenOn, keptUntil, byGuardian: false };
}
