import { addMonths } from '@weizhi/domain';
import {
  advanceElection,
  createElection,
  decideElectionObjection,
  type Election,
  ElectionBallotsEntered,
  ElectionCandidateChanged,
  ElectionChanged,
  ElectionObjectionChanged,
  enterElectionBallots,
  enterNominations,
  enterOnRoll,
  giveBallots,
  holdElection,
  raiseElectionObjection,
  withdrawCandidate,
} from '../modules/elections';
import { readPerson } from '../modules/people';
import type { Transaction } from '../platform/database';
import { toGlobalId } from '../platform/graphql/global-id';
import type { ElectionPlan, ElectionStepPlan, NamedResidentPlan } from './demonstration';
import type { DivisionIds } from './division-ids';
import { loadingContext, momentOf, taken } from './loading-context';
import type { ParticipationLog } from './participation-log';

/** Where elections are written to. */
export interface ElectionTarget {
  readonly tx: Transaction;
  readonly districtId: string;
  readonly ids: DivisionIds;
  /** Takes that voters took part. */
  readonly log: ParticipationLog;
}

const CONSENT_MONTHS = 36;
const MINUTES_BETWEEN = 11;

/** Writes elections by the commands of their module, day by day as they were held. */
export async function writeElections(target: ElectionTarget, plans: readonly ElectionPlan[]): Promise<void> {
  for (const plan of plans) await new PlannedElection(target, plan).write();
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

class PlannedElection {
  private election: Versioned & { readonly row: { readonly id: string } };
  private readonly candidates: Versioned[] = [];
  private commands = 0;
  /** The day of the last command, and how many there were on it. */
  private day = '';
  private onDay = 0;

  constructor(
    private readonly target: ElectionTarget,
    private readonly plan: ElectionPlan,
  ) {}

  async write(): Promise<void> {
    await this.create();
    await this.register();
    for (const step of this.plan.steps) await this.take(step);
  }

  private async create(): Promise<void> {
    const { placeCode, title, body, constituency, route, seats, termYears, day, drawnUpOn } = this.plan;
    const answer = await createElection(this.on(drawnUpOn), {
      ...{ title, body, constituency, route, seats, termYears, electionDay: day, method: 'approval' },
      divisionId: toGlobalId('Division', null, this.target.ids.of(placeCode)),
      idempotencyKey: this.key(),
    });
    this.election = taken(answer, ElectionChanged, 'elections').election;
  }

  private async register(): Promise<void> {
    const { tx, districtId } = this.target;
    const { drawnUpOn, voters } = this.plan;
    const now = momentOf(drawnUpOn, 15);
    const outcomes = await enterOnRoll(
      tx,
      { districtId, divisionIds: null, importBatchId: null, now },
      voters.map((voter) => ({
        electionId: this.election.row.id,
        person: readPerson(voter, 'person', now).person,
        address: voter.address,
        consent: consentOf(voter, drawnUpOn),
      })),
    );
    const unfit = outcomes.find(({ kind }) => kind !== 'entered');
    if (unfit) throw new Error(`The plan of elections breaks a rule: ${JSON.stringify(unfit)}`);
  }

  private take(step: ElectionStepPlan): Promise<void> {
    switch (step.kind) {
      case 'act':
        return this.act(step);
      case 'nominate':
        return this.nominate(step);
      case 'withdraw':
        return this.withdraw(step);
      case 'object':
        return this.object(step);
      case 'give':
        return this.give(step);
      case 'enter':
        return this.enter(step);
    }
  }

  private async act({ on, action, facts }: Step<'act'>): Promise<void> {
    const { id: electionId, version: expectedVersion } = this.election;
    const answer = await advanceElection(this.on(on), { electionId, expectedVersion, action, ...facts });
    this.election = taken(answer, ElectionChanged, 'elections').election;
  }

  private async nominate({ on, nominations }: Step<'nominate'>): Promise<void> {
    const election = await this.held();
    const outcomes = await enterNominations(this.target.tx, this.on(on), {
      election,
      nominations: nominations.map(({ voter, nominator, note }) => ({
        ...{ voterNumber: voter, nominator, note },
        name: this.plan.voters[voter - 1]?.name ?? '',
      })),
    });
    for (const outcome of outcomes) {
      if (!outcome.ok)
        throw new Error(`The plan of elections breaks a rule: ${JSON.stringify(outcome.refusal)}`);
      const { id, version } = outcome.candidate;
      this.candidates.push({ id: toGlobalId('ElectionCandidate', this.target.districtId, id), version });
    }
  }

  private async withdraw({ on, candidate, reason }: Step<'withdraw'>): Promise<void> {
    const row = this.candidates[candidate - 1];
    if (!row) throw new Error(`The plan of elections has no candidate ${String(candidate)}`);
    const { id: candidateId, version: expectedVersion } = row;
    const answer = await withdrawCandidate(this.on(on), { candidateId, expectedVersion, reason });
    taken(answer, ElectionCandidateChanged, 'elections');
  }

  private async object({ on, content, decided }: Step<'object'>): Promise<void> {
    const input = { electionId: this.election.id, content, idempotencyKey: this.key() };
    const raised = await raiseElectionObjection(this.on(on), input);
    const { id: objectionId, version } = taken(raised, ElectionObjectionChanged, 'elections').objection;
    if (!decided) return;
    const { on: day, upheld, decision } = decided;
    const answer = await decideElectionObjection(this.on(day), {
      ...{ objectionId, expectedVersion: version, upheld, decision },
    });
    taken(answer, ElectionObjectionChanged, 'elections');
  }

  private async give({ on, voters, proxies }: Step<'give'>): Promise<void> {
    const { tx, log } = this.target;
    const election = await this.held();
    const byProxy = new Set(proxies);
    const outcomes = await giveBallots(tx, this.on(on), {
      election,
      papers: voters.map((voterNumber) => ({
        voterNumber,
        bearer: byProxy.has(voterNumber) ? 'proxy' : 'inPerson',
      })),
      record: (_, { sourceModule }, facts) => Promise.resolve(log.add(sourceModule, facts)),
    });
    const unfit = outcomes.find(({ ok }) => !ok);
    if (unfit) throw new Error(`The plan of elections breaks a rule: ${JSON.stringify(unfit)}`);
  }

  private async enter({ on, papers }: Step<'enter'>): Promise<void> {
    const answer = await enterElectionBallots(this.on(on), {
      electionId: this.election.id,
      papers: papers.map((paper) => ({
        answers: [
          paper === 'spoilt'
            ? { question: '1', spoilt: true }
            : { question: '1', options: paper.map(String) },
        ],
      })),
      idempotencyKey: this.key(),
    });
    taken(answer, ElectionBallotsEntered, 'elections');
  }

  private async held(): Promise<Election> {
    const { tx, districtId } = this.target;
    const election = await holdElection(tx, { districtId, id: this.election.row.id });
    if (!election) throw new Error('The election just drawn up is not there');
    return election;
  }

  /** What is done on one day is done one after the other. */
  private on(day: string) {
    this.onDay = day === this.day ? this.onDay + 1 : 0;
    this.day = day;
    const moment = momentOf(day).getTime() + this.onDay * MINUTES_BETWEEN * 60_000;
    return loadingContext(this.target.tx, new Date(moment));
  }

  private key(): string {
    this.commands += 1;
    const { placeCode, body, drawnUpOn } = this.plan;
    return `demonstration/${placeCode}/${body}/${drawnUpOn}/${String(this.commands)}`;
  }
}

type Step<Kind extends ElectionStepPlan['kind']> = Extract<ElectionStepPlan, { readonly kind: Kind }>;

function consentOf({ consents }: NamedResidentPlan, day: ElectionPlan['drawnUpOn']) {
  if (!consents) return null;
  return {
    ...{ purpose: '选举参与记录', wording: '演示数据', givenOn: day, byGuardian: false },
    keptUntil: addMonths(day, CONSENT_MONTHS),
  };
}
