import { isoDate } from '../../calendar';
import type { ParticipationCorrectionRefusal, ParticipationRefusal } from '../../participation';

const happenedOn = isoDate('2026-11-28');

/** One refusal of each code of recording participation. */
export const PARTICIPATION_SAMPLES: {
  readonly [Code in ParticipationRefusal['code']]: Extract<ParticipationRefusal, { readonly code: Code }>;
} = {
  participationPlaceUnknown: { code: 'participationPlaceUnknown' },
  participantUnknown: { code: 'participantUnknown' },
  participationInFuture: { code: 'participationInFuture', happenedOn, todayOn: isoDate('2026-11-27') },
  participationDepthOutOfRange: { code: 'participationDepthOutOfRange', depth: 6 },
  participationHoursAboveDay: { code: 'participationHoursAboveDay', minutes: 1500 },
  participantWithoutConsent: { code: 'participantWithoutConsent' },
  childWithoutGuardianConsent: { code: 'childWithoutGuardianConsent' },
  participationCountedTwice: { code: 'participationCountedTwice', happenedOn },
};

/** One refusal of each code of correcting participation. */
export const PARTICIPATION_CORRECTION_SAMPLES: {
  readonly [Code in ParticipationCorrectionRefusal['code']]: Extract<
    ParticipationCorrectionRefusal,
    { readonly code: Code }
  >;
} = {
  participationKeptElsewhere: { code: 'participationKeptElsewhere', participationOrigin: 'activity' },
  participationWithdrawnAlready: { code: 'participationWithdrawnAlready' },
  participationUnchanged: { code: 'participationUnchanged' },
  participationCapacityFixed: { code: 'participationCapacityFixed', participantCapacity: 'committeeStaff' },
};
