import fc from 'fast-check';
import {
  askedPaperStandings,
  availableSubmissionActions,
  SUBMISSION_STATES,
  submissionLinkStanding,
} from './submission';

describe('a submission link', () => {
  it.each([
    [{ expiresAt: 10, revokedAt: null }, 9, 'open'],
    [{ expiresAt: 10, revokedAt: null }, 10, 'expired'],
    [{ expiresAt: 10, revokedAt: 5 }, 9, 'revoked'],
    [{ expiresAt: 10, revokedAt: 5 }, 11, 'revoked'],
  ])('stands as it should (%#)', (link, now, standing) => {
    expect(submissionLinkStanding(link, now)).toBe(standing);
  });
});

describe('a submission', () => {
  it('is decided once', () => {
    expect(SUBMISSION_STATES.map(availableSubmissionActions)).toEqual([['accept', 'refuse'], [], []]);
  });
});

describe('papers that are asked for', () => {
  it.each([
    [[], 'missing'],
    [['refused'], 'refused'],
    [['refused', 'received'], 'received'],
    [['accepted', 'received', 'refused'], 'accepted'],
  ] as const)('stand after %j as %s', (states, standing) => {
    const submissions = states.map((state) => ({ paper: 'charter', state }));
    expect(askedPaperStandings(['charter'], submissions)).toEqual([{ paper: 'charter', standing }]);
  });

  it('are each listed once, whatever else came in and in whichever order', () => {
    const submission = fc.record({
      paper: fc.constantFrom('a', 'b', 'x'),
      state: fc.constantFrom(...SUBMISSION_STATES),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        fc
          .array(submission)
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        (asked, [one, other]) => {
          const standings = askedPaperStandings(asked, one);
          expect(standings.map(({ paper }) => paper)).toEqual([...new Set(asked)]);
          expect(askedPaperStandings(asked, other)).toEqual(standings);
        },
      ),
    );
  });
});
