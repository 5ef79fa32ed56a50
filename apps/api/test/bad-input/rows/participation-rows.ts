import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

interface Kept {
  readonly id: string;
  readonly version: number;
}

/** A vote on projects with ten ballots given out, and how one of them comes in. */
async function openedVote(world: BadInputWorld): Promise<Kept> {
  const vote = await world.does<Kept>(
    'createProjectVote',
    {
      ...{
        divisionId: world.tree().community.globalId,
        title: '社区微项目',
        edition: world.nextKey().slice(-20),
      },
      ...{ method: 'APPROVAL', rule: 'GREEDY', budget: '30000.00', idempotencyKey: world.nextKey() },
      projects: [
        { number: '1', title: '楼道扶手', cost: '12000.00' },
        { number: '2', title: '长者茶座', cost: '20000.00' },
      ],
    },
    'committee',
  );
  const step = { voteId: vote.id, expectedVersion: vote.version, action: 'OPEN_PROJECT_VOTE' };
  return world.does<Kept>(
    'advanceProjectVote',
    { ...step, electorate: 10, closesOn: '2026-03-03' },
    'committee',
  );
}

const ballot = (world: BadInputWorld, voteId: string, number: number) => ({
  ...{ voteId, number, projects: ['1'], channel: 'PAPER', castOn: '2026-03-02' },
  idempotencyKey: world.nextKey(),
});

/** An activity of 13 hours of that day with sign-up open. */
async function openedActivity(world: BadInputWorld, places: number | null): Promise<string> {
  const activity = await world.does<Kept>(
    'createActivity',
    {
      ...{ divisionId: world.tree().community.globalId, title: '通宵值守', kind: 'VOLUNTEERING' },
      ...{ organiser: 'RESIDENTS_COMMITTEE', initiator: 'RESIDENT', venue: '社区活动室', places },
      ...{
        startsAt: '2026-03-01T16:00:00Z',
        endsAt: '2026-03-02T05:00:00Z',
        idempotencyKey: world.nextKey(),
      },
    },
    'committee',
  );
  const step = { activityId: activity.id, expectedVersion: activity.version, action: 'OPEN_SIGN_UP' };
  await world.does('advanceActivity', step, 'committee');
  return activity.id;
}

const signUp = (world: BadInputWorld, activityId: string, phone: string) => ({
  ...{ activityId, consentGivenOn: '2026-03-01', idempotencyKey: world.nextKey() },
  person: { name: '王小一', phone, birthYear: 1960 },
});

async function signedUp(world: BadInputWorld, phone: string) {
  const activityId = await openedActivity(world, null);
  const { id: signUpId } = await world.does<Kept>(
    'signUpForActivity',
    signUp(world, activityId, phone),
    'committee',
  );
  return { activityId, signUpId };
}

/** What nobody can take part in: a ballot that is none, a place that is taken, a day that is over. */
export const PARTICIPATION_ROWS: readonly BadInput[] = [
  {
    kind: 'ballot that does not count',
    what: 'a ballot of a number that was not given out',
    async prepare(world) {
      const { id } = await openedVote(world);
      return world.sending('enterProjectBallot', ballot(world, id, 11), 'committee');
    },
    code: 'PROJECT_BALLOT_NOT_ON_ROLL',
  },
  {
    kind: 'ballot that does not count',
    what: 'a second ballot of one number',
    async prepare(world) {
      const { id } = await openedVote(world);
      await world.sending('enterProjectBallot', ballot(world, id, 7), 'committee')('zh-CN');
      return world.sending('enterProjectBallot', ballot(world, id, 7), 'committee');
    },
    code: 'PROJECT_BALLOT_ALREADY_CAST',
  },
  {
    kind: 'ballot that does not count',
    what: 'a ballot after the close',
    async prepare(world) {
      const { id, version } = await openedVote(world);
      const step = { voteId: id, expectedVersion: version, action: 'CLOSE_PROJECT_VOTE' };
      await world.does('advanceProjectVote', { ...step, closingReason: '选票已全部收回' }, 'committee');
      return world.sending('enterProjectBallot', ballot(world, id, 7), 'committee');
    },
    code: 'PROJECT_VOTE_NOT_OPEN',
  },
  {
    kind: 'attendance above capacity',
    what: 'one more than an activity has places',
    async prepare(world) {
      const activityId = await openedActivity(world, 1);
      await world.does('signUpForActivity', signUp(world, activityId, '13900002001'), 'committee');
      return world.sending('signUpForActivity', signUp(world, activityId, '13900002002'), 'committee');
    },
    code: 'ACTIVITY_FULL',
  },
  {
    kind: 'hours above the day',
    what: 'attendance that is longer than the activity was',
    async prepare(world) {
      const attended = await signedUp(world, '13900002003');
      return world.sending('recordAttendance', { ...attended, minutes: 781 }, 'committee');
    },
    code: 'ATTENDANCE_ABOVE_LENGTH',
  },
  {
    kind: 'hours above the day',
    what: 'two activities of one day that take 26 hours of one resident',
    async prepare(world) {
      const phone = '13900002004';
      await world.does('recordAttendance', await signedUp(world, phone), 'committee');
      return world.sending('recordAttendance', await signedUp(world, phone), 'committee');
    },
    code: 'PARTICIPATION_NOT_RECORDED',
    facts: { reason: 'PARTICIPATION_HOURS_ABOVE_DAY' },
  },
];
