import { isoDate } from '../calendar';
import type { PostSpan } from '../person';
import {
  checkParticipationCorrection,
  checkParticipationWithdrawal,
  CORRECTABLE_FIELDS,
  type CorrectableParticipation,
  type CorrectionSurroundings,
  isKeptElsewhere,
  PARTICIPATION_ORIGINS,
  PARTICIPATION_SOURCES,
  participationOrigin,
} from './participation-correction';

const RECORDED: CorrectableParticipation = {
  ...{ divisionId: '1000', happenedOn: isoDate('2026-11-20'), capacity: 'owner', stage: 'consultation' },
  ...{ mechanism: 'deliberation', channel: 'offline', form: 'direct', depth: 3, minutes: 90 },
  initiator: 'resident',
};
const CONSENT = {
  ...{ givenOn: isoDate('2026-01-05'), keptUntil: isoDate('2029-01-04'), withdrawnOn: null },
  byGuardian: false,
};
const POST: PostSpan = {
  kind: 'committeeMember',
  from: isoDate('2026-11-10'),
  to: isoDate('2026-11-30'),
};
const around = (over: Partial<CorrectionSurroundings> = {}): CorrectionSurroundings => ({
  ...{ origin: 'signInSheet', isWithdrawn: false, posts: [], today: isoDate('2026-11-28') },
  ...{ isPlaceKnown: true, minutesOfDay: 0, isCounted: false },
  participant: { kind: 'resident', birthYear: 1980, consent: CONSENT },
  ...over,
});
const correct = (stated: Partial<CorrectableParticipation>, over: Partial<CorrectionSurroundings> = {}) =>
  checkParticipationCorrection(RECORDED, stated, around(over));
const codeOf = (...asked: Parameters<typeof correct>): string | null => {
  const answer = correct(...asked);
  return answer.ok ? null : answer.refusal.code;
};

describe('a correction of a record of participation', () => {
  it('changes what is stated and names it, and leaves the rest', () => {
    expect(correct({ stage: null, minutes: 60, depth: 3 })).toEqual({
      ok: true,
      value: { corrected: { ...RECORDED, stage: null, minutes: 60 }, fields: ['stage', 'minutes'] },
    });
    expect(new Set(CORRECTABLE_FIELDS)).toEqual(new Set(Object.keys(RECORDED)));
  });

  it('is refused where nothing changes, and of what is withdrawn', () => {
    expect(codeOf({})).toBe('participationUnchanged');
    expect(codeOf({ minutes: 90 })).toBe('participationUnchanged');
    expect(codeOf({ minutes: 60 }, { isWithdrawn: true })).toBe('participationWithdrawnAlready');
  });

  it.each(['activity', 'election'] as const)('is refused of the by-product of an %s', (origin) => {
    expect(correct({ minutes: 60 }, { origin })).toEqual({
      ok: false,
      refusal: { code: 'participationKeptElsewhere', participationOrigin: origin },
    });
  });

  it('keeps to the rules by which participation is recorded', () => {
    expect(codeOf({ happenedOn: isoDate('2026-11-29') })).toBe('participationInFuture');
    expect(codeOf({ depth: 6 })).toBe('participationDepthOutOfRange');
    expect(codeOf({ minutes: 600 }, { minutesOfDay: 841 })).toBe('participationHoursAboveDay');
    expect(codeOf({ minutes: 600 }, { minutesOfDay: 840 })).toBeNull();
    expect(codeOf({ divisionId: '9' }, { isPlaceKnown: false })).toBe('participationPlaceUnknown');
    expect(codeOf({ happenedOn: isoDate('2026-11-19') }, { isCounted: true })).toBe(
      'participationCountedTwice',
    );
    const participant = { kind: 'resident', birthYear: 1980, consent: null } as const;
    expect(codeOf({ minutes: 60 }, { participant })).toBe('participantWithoutConsent');
  });

  it('states no other capacity than a post or an organisation gives', () => {
    expect(correct({ capacity: 'tenant' }, { posts: [POST] })).toEqual({
      ok: false,
      refusal: { code: 'participationCapacityFixed', participantCapacity: 'committeeStaff' },
    });
    expect(codeOf({ capacity: 'tenant' }, { participant: { kind: 'organisation' } })).toBe(
      'participationCapacityFixed',
    );
    expect(codeOf({ capacity: 'tenant' })).toBeNull();
  });

  it('follows posts to another day: staff from its first day, and none before it', () => {
    const staff = { ...RECORDED, capacity: 'committeeStaff' } as const;
    const capacityOf = (recorded: CorrectableParticipation, day: string, posts: readonly PostSpan[]) => {
      const answer = checkParticipationCorrection(recorded, { happenedOn: isoDate(day) }, around({ posts }));
      return answer.ok ? answer.value.corrected.capacity : answer.refusal.code;
    };
    expect(capacityOf({ ...RECORDED, happenedOn: isoDate('2026-11-09') }, '2026-11-10', [POST])).toBe(
      'committeeStaff',
    );
    expect(capacityOf(staff, '2026-11-09', [POST])).toBe('resident');
    // Stated by the sheet itself, without a post on record.
    expect(capacityOf(staff, '2026-11-09', [])).toBe('committeeStaff');
    expect(capacityOf(RECORDED, '2026-11-09', [POST])).toBe('owner');
  });
});

describe('a withdrawal of a record of participation', () => {
  it('is of what counts and follows no other record', () => {
    expect(checkParticipationWithdrawal(around())).toEqual({ ok: true, value: null });
    expect(checkParticipationWithdrawal(around({ isWithdrawn: true }))).toMatchObject({
      refusal: { code: 'participationWithdrawnAlready' },
    });
    expect(checkParticipationWithdrawal(around({ origin: 'election' }))).toMatchObject({
      refusal: { code: 'participationKeptElsewhere' },
    });
  });
});

it('knows the origin by the name under which it records', () => {
  for (const origin of PARTICIPATION_ORIGINS)
    expect(participationOrigin(origin === 'other' ? 'somebody' : PARTICIPATION_SOURCES[origin])).toBe(origin);
  expect(PARTICIPATION_ORIGINS.filter(isKeptElsewhere)).toEqual(['activity', 'election']);
});
