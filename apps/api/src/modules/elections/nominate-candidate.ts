import { accepted, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { blindIndex, personalDataKeys } from '../../platform/personal-data';
import { type Election } from './election.entity';
import { ElectionCandidate } from './election-roll.entity';
import { ElectionCandidateUnfit, ruled } from './election.errors';
import type { NominateCandidateInput } from './election.inputs';
import { ElectionCandidateChanged } from './election-results';
import { ELECTION, holdElection, listCandidates } from './election-rows';
import { toCandidate } from './election-roll.type';

/** Nominates a voter. The name that will be public is that under which the voter is on the roll. */
export async function nominateCandidate(
  context: RequestContext,
  input: NominateCandidateInput,
): Promise<object> {
  const fieldErrors = [
    ...textProblems('name', input.name, { maximum: 30, required: true }),
    ...textProblems('note', input.note, { maximum: 300, required: false }),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => nominate(tx, context, input));
}

async function nominate(
  tx: Transaction,
  context: RequestContext,
  input: NominateCandidateInput,
): Promise<object> {
  const election = await holdElection(tx, districtRowKey(ELECTION, input.electionId));
  if (!election) return new NotFound({ subject: 'electionId' });
  const request = { operation: 'nominateCandidate', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, () => insert(tx, context, { input, election }));
  if (!answer.ok) return answer.refusal;
  const row = await tx
    .repository(ElectionCandidate)
    .findOne({ districtId: election.districtId, id: answer.value.id });
  if (!row) throw new Error('The candidate just nominated is not there');
  return Object.assign(new ElectionCandidateChanged(), { candidate: toCandidate(row, null) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, election }: { readonly input: NominateCandidateInput; readonly election: Election },
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId, id: electionId, state } = election;
  if (state !== 'nominating')
    return refused(
      new ElectionCandidateUnfit(ruled({ code: 'electionNotNominating', electionState: state })),
    );
  const name = input.name.trim();
  const [voter] = await tx.sql<{ id: string }>(
    `select v.id from election_voter v
       join resident r on r.district_id = v.district_id and r.id = v.resident_id
       join person p on p.district_id = r.district_id and p.id = r.person_id
      where v.district_id = $1::bigint and v.election_id = $2::uuid and v.number = $3::int and v.struck_at is null
        and p.name_index = $4`,
    [districtId, electionId, input.voterNumber, blindIndex(personalDataKeys(), 'personName', name)],
  );
  if (!voter) return refused(new ElectionCandidateUnfit(ruled({ code: 'electionCandidateNotOnRoll' })));
  const known = await listCandidates(tx, election);
  if (known.some(({ voterId, withdrawnOn }) => voterId === voter.id && withdrawnOn === null))
    return refused(new ElectionCandidateUnfit(ruled({ code: 'electionCandidateTwice' })));
  const row = await tx.repository(ElectionCandidate).insert({
    ...{ districtId, divisionId, electionId, name, voterId: voter.id, nominator: input.nominator },
    number: known.length + 1,
    note: textOrNull(input.note),
    createdAt: context.clock.now(),
  });
  await tx.audit({
    ...{ districtId, action: 'election.nominateCandidate', subject: { type: ELECTION, id: electionId } },
    ...{ fieldsAfter: ['candidates'], requestId: context.requestId },
  });
  return accepted({ id: row.id });
}
