import {
  addMonths,
  dateInShanghai,
  DEMOCRATIC_STAGES,
  EMPLOYMENT_STATUSES,
  PARTICIPANT_CAPACITIES,
  PARTICIPATION_CHANNELS,
  PARTICIPATION_INITIATORS,
  PARTICIPATION_MECHANISMS,
  type ParticipationConsent,
  SEXES,
  TAKING_PART_DEPTH,
} from '@weizhi/domain';
import { type ReadableRow, textOf } from '../../../platform/imports';
import { blindIndex, personalDataKeys } from '../../../platform/personal-data';
import type { ReadPerson } from '../../people';
import type { NewParticipation } from '../participation-facts';
import type { NewResident } from '../record-residents';

/** What somebody agrees to by signing in; the wording stands in the head of the sheet. */
const PURPOSE = 'participationRecords';
const WORDING = '签到表 2026-01';
/** Records are kept for three years from the consent, unless it is renewed. */
const MONTHS_KEPT = 36;

/** The person of a row, whose cells have been read. */
export function personOf({ values }: ReadableRow): ReadPerson {
  return {
    name: textOf(values['name']) ?? '',
    phone: textOf(values['phone']),
    identityNumber: textOf(values['identityNumber']),
    sex: choiceOf(values, 'sex', SEXES),
    birthYear: birthYearOf(values),
  };
}

/** The resident of a row. */
export function residentOf(row: ReadableRow, now: Date): NewResident {
  const { values } = row;
  const consent = consentOf(row, now);
  return {
    divisionId: textOf(values['community']) ?? '',
    known: { by: 'person', person: personOf(row) },
    birthYear: birthYearOf(values),
    sex: choiceOf(values, 'sex', SEXES),
    employmentStatus: choiceOf(values, 'employmentStatus', EMPLOYMENT_STATUSES),
    consent: consent && { ...consent, purpose: PURPOSE, wording: WORDING },
  };
}

/** The consent that a row states. */
export function consentOf({ values }: ReadableRow, now: Date): ParticipationConsent | null {
  if (values['consent'] !== true) return null;
  const givenOn = dateInShanghai(now.getTime());
  return {
    givenOn,
    keptUntil: addMonths(givenOn, MONTHS_KEPT),
    withdrawnOn: null,
    byGuardian: values['guardianConsent'] === true,
  };
}

/** The participation of a row; its key says the same of the same row, and nothing of the person. */
export function toFact(row: ReadableRow, residentId: string): NewParticipation {
  const { values } = row;
  const divisionId = textOf(values['community']) ?? '';
  const happenedOn = textOf(values['happenedOn']) ?? '';
  const occasion = `sheet:${divisionId}:${textOf(values['occasion']) ?? ''}`;
  const { name, phone, identityNumber } = personOf(row);
  const key = [occasion, happenedOn, identityNumber ?? `${name} ${phone ?? ''}`].join('|');
  return {
    ...{ divisionId, happenedOn, occasion, participant: { kind: 'resident', residentId } },
    ...kindOf(values),
    evidence: 'signInSheet',
    sourceId: blindIndex(personalDataKeys(), 'participant', key),
  };
}

/** How somebody took part; what a sheet leaves out is what sign-in sheets are usually of. */
function kindOf(values: ReadableRow['values']) {
  return {
    capacity: choiceOf(values, 'capacity', PARTICIPANT_CAPACITIES),
    stage: choiceOf(values, 'stage', DEMOCRATIC_STAGES),
    mechanism: choiceOf(values, 'mechanism', PARTICIPATION_MECHANISMS) ?? 'activity',
    channel: choiceOf(values, 'channel', PARTICIPATION_CHANNELS) ?? 'offline',
    depth: Number(textOf(values['depth']) ?? TAKING_PART_DEPTH),
    minutes: Math.round(Number(textOf(values['hours']) ?? 0) * 60),
    initiator: choiceOf(values, 'initiator', PARTICIPATION_INITIATORS) ?? 'residentsCommittee',
  };
}

function choiceOf<Code extends string>(
  values: ReadableRow['values'],
  key: string,
  codes: readonly Code[],
): Code | null {
  return codes.find((code) => code === values[key]) ?? null;
}

function birthYearOf(values: ReadableRow['values']): number | null {
  const year = textOf(values['birthYear']);
  return year === null ? null : Number(year);
}
