import type { NewParticipation, NewResident } from '../../../apps/api/src/modules/participation';
import { ADDED_DAY, aliasOf, type Circle, OCCASION, PER_OCCASION } from './plan';

/** A resident as a sheet names one, and what the resident took part in. */
export interface DayRow {
  readonly resident: NewResident;
  readonly factOf: (residentId: string) => NewParticipation;
}

const CONSENT = {
  ...{ purpose: 'participationRecords', wording: '2023-12', givenOn: ADDED_DAY, keptUntil: '2029-12-01' },
  byGuardian: false,
};
const MECHANISMS = ['deliberation', 'volunteering', 'review', 'activity', 'ballot'] as const;
const STAGES = ['consultation', 'management', 'supervision', null, 'decision'] as const;
const CHANNELS = ['offline', 'offline', 'wechat', 'miniProgram'] as const;

/** Facts of the added day, thirty of an occasion; of each thirty one is somebody who never came before. */
export function rowsOfDay(
  { from, count }: { readonly from: number; readonly count: number },
  { communities, circle }: { readonly communities: readonly string[]; readonly circle: Circle },
): readonly DayRow[] {
  return Array.from({ length: count }, (_, index) => rowOf(from + index, communities, circle));
}

function rowOf(number: number, communities: readonly string[], circle: Circle): DayRow {
  const occasion = Math.floor(number / PER_OCCASION);
  const seat = number % PER_OCCASION;
  const community = (occasion * 61) % communities.length;
  const divisionId = communities[community] ?? '';
  const isNew = seat === PER_OCCASION - 1;
  const alias = isNew
    ? `bench new ${String(number)}`
    : aliasOf(community, residentOf(occasion, seat, circle));
  const kind = occasion % MECHANISMS.length;
  return {
    resident: {
      ...{ divisionId, known: { by: 'alias', alias }, employmentStatus: null },
      birthYear: isNew ? 1950 + (number % 55) : null,
      sex: isNew ? 'female' : null,
      consent: isNew ? CONSENT : null,
    },
    factOf: (residentId) => ({
      ...{ divisionId, happenedOn: ADDED_DAY, participant: { kind: 'resident', residentId } },
      ...{ stage: STAGES[kind] ?? null, mechanism: MECHANISMS[kind] ?? 'activity' },
      channel: CHANNELS[seat % CHANNELS.length] ?? 'offline',
      ...{ depth: 2 + (seat % 4), minutes: 15 + (occasion % 4) * 15, initiator: 'residentsCommittee' },
      ...{ evidence: 'signInSheet', occasion: `bench-day:${String(occasion)}`, sourceId: String(number) },
    }),
  };
}

function residentOf(occasion: number, seat: number, { core, active, others }: Circle): number {
  if (seat < OCCASION.core) return (occasion * 7919 + seat) % core;
  const second = seat - OCCASION.core;
  if (second < OCCASION.active) return core + ((occasion * 104_729 + second) % active);
  return core + active + ((occasion * 15_485_863 + second - OCCASION.active) % others);
}
