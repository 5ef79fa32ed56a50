import { isoDate } from '../calendar';
import {
  acceptProjectBallot,
  advanceProjectVote,
  availableProjectVoteActions,
  type ProjectBallotPosition,
} from '.';

const TODAY = isoDate('2026-11-27');
const OPEN: ProjectBallotPosition = {
  state: 'open',
  closesOn: isoDate('2026-11-30'),
  electorate: 120,
  castOn: TODAY,
  alreadyCast: false,
};

describe('a live vote on projects', () => {
  it('opens with the number of ballots given out and a last day that is not over', () => {
    const draft = { state: 'draft', closesOn: null, today: TODAY } as const;
    expect(advanceProjectVote(draft, 'openProjectVote', { electorate: 120, closesOn: TODAY })).toEqual({
      ok: true,
      value: 'open',
    });
    expect(
      advanceProjectVote(draft, 'openProjectVote', { electorate: 120, closesOn: isoDate('2026-11-26') }),
    ).toMatchObject({ refusal: { code: 'projectVoteClosesTooEarly', earliest: TODAY } });
    expect(advanceProjectVote(draft, 'openProjectVote', { electorate: 0, closesOn: TODAY })).toMatchObject({
      refusal: { code: 'projectVoteFactMissing', projectVoteFact: 'electorate' },
    });
  });

  it('is closed without a reason once its last day is over, and with one before', () => {
    const open = { state: 'open', closesOn: TODAY, today: TODAY } as const;
    expect(advanceProjectVote(open, 'closeProjectVote')).toMatchObject({
      refusal: { code: 'projectVoteFactMissing', projectVoteFact: 'closingReason' },
    });
    expect(advanceProjectVote(open, 'closeProjectVote', { closingReason: '全部收回' }).ok).toBe(true);
    expect(advanceProjectVote({ ...open, today: isoDate('2026-11-28') }, 'closeProjectVote').ok).toBe(true);
  });

  it('is not opened again, and says what may be done', () => {
    expect(availableProjectVoteActions('draft')).toEqual(['openProjectVote', 'cancelProjectVote']);
    expect(
      advanceProjectVote({ state: 'closed', closesOn: TODAY, today: TODAY }, 'openProjectVote'),
    ).toMatchObject({ refusal: { code: 'projectVoteActionNotAllowed', allowedProjectVoteActions: [] } });
  });
});

describe('a ballot of a live vote', () => {
  it.each([1, 120])('with number %d of 120 is taken', (number) => {
    expect(acceptProjectBallot(number, OPEN)).toEqual({ ok: true, value: number });
  });

  it.each([0, -1, 121, 1.5])('off the roll, with number %d, is refused', (number) => {
    expect(acceptProjectBallot(number, OPEN)).toMatchObject({
      refusal: { code: 'projectBallotNotOnRoll', number, most: 120 },
    });
  });

  it('is refused the second time, before it opens, and after its last day or the close', () => {
    expect(acceptProjectBallot(7, { ...OPEN, alreadyCast: true })).toMatchObject({
      refusal: { code: 'projectBallotAlreadyCast', number: 7 },
    });
    expect(acceptProjectBallot(7, { ...OPEN, state: 'draft' })).toMatchObject({
      refusal: { code: 'projectVoteNotOpen', projectVoteState: 'draft' },
    });
    expect(acceptProjectBallot(7, { ...OPEN, state: 'closed' })).toMatchObject({
      refusal: { code: 'projectVoteNotOpen', projectVoteState: 'closed' },
    });
    expect(acceptProjectBallot(7, { ...OPEN, castOn: isoDate('2026-12-01') })).toMatchObject({
      refusal: { code: 'projectVoteOver', endedOn: OPEN.closesOn },
    });
  });
});
