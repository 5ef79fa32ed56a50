import fc from 'fast-check';
import { type IsoDate, isoDate } from '../calendar';
import {
  ageByYear,
  checkParticipation,
  isConsentInForce,
  isGuardedChild,
  participantCapacity,
  type ParticipantFacts,
  type ParticipationConsent,
} from './participation';

const today = isoDate('2026-11-27');
const consent: ParticipationConsent = {
  givenOn: isoDate('2026-01-05'),
  keptUntil: isoDate('2029-01-04'),
  withdrawnOn: null,
  byGuardian: false,
};
const grown: ParticipantFacts = { kind: 'resident', birthYear: 1980, consent };
const stated = { happenedOn: isoDate('2026-11-20'), depth: 2, minutes: 90 };
const around = { today, participant: grown, isPlaceKnown: true, minutesOfDay: 0, isCounted: false };

const codeOf = (over: object, surroundings: object = {}): string | null => {
  const answer = checkParticipation({ ...stated, ...over }, { ...around, ...surroundings });
  return answer.ok ? null : answer.refusal.code;
};
const child = (byGuardian: boolean, birthYear = 2016): object => ({
  participant: { kind: 'resident', birthYear, consent: { ...consent, byGuardian } },
});

describe('a participation', () => {
  it('is recorded where nothing stands in the way, of residents and of organisations', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({}, { participant: { kind: 'organisation' } })).toBeNull();
    expect(codeOf({ happenedOn: today, minutes: 1440 })).toBeNull();
  });

  it.each([
    ['participationPlaceUnknown', {}, { isPlaceKnown: false }],
    ['participantUnknown', {}, { participant: null }],
    ['participationInFuture', { happenedOn: isoDate('2026-11-28') }, {}],
    ['participationDepthOutOfRange', { depth: 0 }, {}],
    ['participationDepthOutOfRange', { depth: 6 }, {}],
    ['participationDepthOutOfRange', { depth: 2.5 }, {}],
    ['participationHoursAboveDay', { minutes: 1441 }, {}],
    ['participationHoursAboveDay', { minutes: 61 }, { minutesOfDay: 1380 }],
    ['participantWithoutConsent', {}, { participant: { ...grown, consent: null } }],
    [
      'participantWithoutConsent',
      {},
      { participant: { ...grown, consent: { ...consent, withdrawnOn: today } } },
    ],
    ['childWithoutGuardianConsent', {}, child(false)],
    ['childWithoutGuardianConsent', {}, child(false, 2012)],
    ['participationCountedTwice', {}, { isCounted: true }],
  ])('is refused as %s', (code, over, surroundings) => {
    expect(codeOf(over, surroundings)).toBe(code);
  });

  it('of a child needs the consent of a guardian, and from the year after the fourteenth birthday their own', () => {
    expect(codeOf({}, child(true))).toBeNull();
    expect(codeOf({}, child(false, 2011))).toBeNull();
    expect([isGuardedChild(2012, today), isGuardedChild(2011, today), ageByYear(1980, today)]).toEqual([
      true,
      false,
      46,
    ]);
  });

  it('is never recorded for more than the day, whatever is on record already', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (minutesOfDay, minutes) => {
        expect(codeOf({ minutes }, { minutesOfDay }) === null).toBe(minutesOfDay + minutes <= 1440);
      }),
    );
  });
});

describe('a consent', () => {
  it.each([
    ['2026-01-04', false],
    ['2026-01-05', true],
    ['2029-01-04', true],
    ['2029-01-05', false],
  ])('on %s is in force: %s', (day, expected) => {
    expect(isConsentInForce(consent, isoDate(day))).toBe(expected);
  });
});

describe('the capacity on a day', () => {
  const post = (kind: 'committeeMember' | 'member', from: string, to: string | null) => ({
    kind,
    from: isoDate(from),
    to: to === null ? null : isoDate(to),
  });
  const on = (day: string): IsoDate => isoDate(day);
  const posts = [post('committeeMember', '2025-01-01', '2026-01-01'), post('member', '2025-06-01', null)];

  it('is staff while a post in the committee is held, whatever is stated', () => {
    expect(participantCapacity('owner', posts, on('2025-12-31'))).toBe('committeeStaff');
    expect(participantCapacity('owner', posts, on('2026-01-01'))).toBe('owner');
  });

  it('is membership of an organisation where nothing is stated, and else that of a resident', () => {
    expect(participantCapacity(null, posts, on('2026-01-01'))).toBe('organisationMember');
    expect(participantCapacity(null, [], on('2026-01-01'))).toBe('resident');
  });
});
