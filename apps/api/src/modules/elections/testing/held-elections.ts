import { addDays, isoDate } from '@weizhi/domain';
import type { Answer, Kept, useElectionSuite } from './election-suite';

/** How an election or recommendation goes. */
export interface Course {
  readonly divisionId: string;
  readonly drawnUp: string;
  readonly day: string;
  readonly voters: number;
  /** How far it comes. */
  readonly until: 'voting' | 'counted' | 'publicised' | 'declared' | 'annulled';
  /** Marks of the papers of each round that is held; a recommendation has none. */
  readonly rounds?: readonly (readonly (readonly string[])[])[];
  /** Objections to the roll, and whether each is upheld. */
  readonly objections?: readonly boolean[];
  /** Of 2 where it is not said. */
  readonly seats?: number;
  readonly over?: object;
}

const KEYED = new Set([
  ...['createElection', 'registerVoter', 'nominateCandidate', 'raiseElectionObjection'],
  ...['issueElectionBallot', 'enterElectionBallots'],
]);
const WHO = 'civilAffairs';
const POSTED = { postedAt: '社区公告栏' };

/** Holds elections by the commands of the API, day by day. */
export class HeldElections {
  private persons = 0;

  constructor(private readonly suite: ReturnType<typeof useElectionSuite>) {}

  /** Voters 1 to 3 of each roll are under 45, every fourth is a man, and the first ones stand. */
  async hold(course: Course): Promise<void> {
    const { seats = 2, day, rounds = [], until } = course;
    const id = await this.drawUp(course, seats);
    await this.fillRoll(id, course);
    await this.suite.on(addDays(isoDate(course.drawnUp), 6), WHO);
    await this.step(id, 'CLOSE_ROLL');
    await this.nominate(id, rounds.length > 0 ? seats + 1 : seats);
    await this.suite.on(day, WHO);
    if (rounds.length === 0) await this.step(id, 'RECORD_RECOMMENDATION', { attendance: 12 });
    for (const [index, papers] of rounds.entries()) {
      await this.step(id, index === 0 ? 'OPEN_ELECTION' : 'OPEN_RUN_OFF', { closesOn: day });
      await this.give(id, papers.length);
      if (until !== 'voting') await this.count(id, papers);
    }
    await this.end(id, course);
  }

  private async drawUp({ drawnUp, divisionId, day, over = {} }: Course, seats: number): Promise<string> {
    await this.suite.on(drawnUp, WHO);
    const { election } = await this.done('createElection', {
      ...{ divisionId, title: `换届选举${this.suite.nextKey()}`, body: 'RESIDENTS_COMMITTEE' },
      ...{ route: 'BALLOT', method: 'APPROVAL', seats, electionDay: day, ...over },
    });
    return election?.id ?? '';
  }

  private async fillRoll(electionId: string, { drawnUp, voters, objections = [] }: Course): Promise<void> {
    for (let number = 1; number <= voters; number += 1) {
      this.persons += 1;
      await this.done('registerVoter', {
        ...{ electionId, consentGivenOn: drawnUp },
        person: {
          ...{ name: '王一', phone: `137${String(10_000_000 + this.persons)}` },
          ...{ birthYear: number <= 3 ? 1990 : 1960, sex: number % 4 === 0 ? 'MALE' : 'FEMALE' },
        },
      });
    }
    await this.step(electionId, 'PUBLISH_ROLL', POSTED);
    for (const upheld of objections) {
      const raised = await this.done('raiseElectionObjection', { electionId, content: '一幢有人未登记' });
      const { id: objectionId, version: expectedVersion } = raised.objection as Kept;
      const decision = { upheld, decision: '已核对' };
      await this.done('decideElectionObjection', { objectionId, expectedVersion, ...decision });
    }
  }

  private async nominate(electionId: string, candidates: number): Promise<void> {
    const nomination = { electionId, name: '王一', nominator: 'RESIDENTS_JOINTLY' };
    for (let voterNumber = 1; voterNumber <= candidates; voterNumber += 1)
      await this.done('nominateCandidate', { ...nomination, voterNumber });
    await this.step(electionId, 'PUBLISH_CANDIDATES', POSTED);
  }

  private async give(electionId: string, papers: number): Promise<void> {
    for (let voterNumber = 1; voterNumber <= papers; voterNumber += 1)
      await this.done('issueElectionBallot', { electionId, voterNumber, bearer: 'IN_PERSON' });
  }

  private async count(electionId: string, papers: readonly (readonly string[])[]): Promise<void> {
    await this.step(electionId, 'CLOSE_ELECTION', { closingReason: '选票已全部收回' });
    await this.done('enterElectionBallots', {
      electionId,
      papers: papers.map((options) => ({ answers: [{ question: '1', options }] })),
    });
    await this.step(electionId, 'COUNT_ELECTION');
  }

  private async end(id: string, { until, day }: Course): Promise<void> {
    if (until === 'annulled') await this.step(id, 'ANNUL_ELECTION', { reason: '参加投票的未过半数' });
    if (until === 'publicised' || until === 'declared') await this.step(id, 'PUBLICISE_ELECTION', POSTED);
    if (until !== 'declared') return;
    const termBeginsOn = addDays(isoDate(day), 7);
    await this.suite.on(termBeginsOn, WHO);
    await this.step(id, 'DECLARE_ELECTION', { termBeginsOn });
  }

  private async step(electionId: string, action: string, over: object = {}): Promise<void> {
    const { version } = await this.suite
      .as(WHO)
      .run<Kept>('query ($id: ID!) { election(id: $id) { id version } }', { id: electionId });
    await this.done('advanceElection', { electionId, action, expectedVersion: version, ...over });
  }

  private async done(name: string, input: object): Promise<Answer> {
    const key = KEYED.has(name) ? { idempotencyKey: this.suite.nextKey() } : {};
    const answer = await this.suite.command(name, { ...input, ...key }, WHO);
    if (answer.code !== undefined) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  }
}
