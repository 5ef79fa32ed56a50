import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { today } from './committee-standing';
import { findManagedCommittee } from './find-committee';
import { OwnersCommittee } from './owners-committee.entity';
import type { UpdateOwnersCommitteeInput } from './owners-committee.inputs';
import { OwnersCommitteeChanged } from './owners-committee-results';
import { committeeJustChanged } from './owners-committee.type';
import { recordEvent } from './record-event';

const LONGEST = 200;

/** Records a meeting that a committee held, or how many members are in office now. */
export async function updateOwnersCommittee(
  context: RequestContext,
  input: UpdateOwnersCommitteeInput,
): Promise<object> {
  return context.transaction((tx) => update(tx, context, input));
}

async function update(
  tx: Transaction,
  context: RequestContext,
  input: UpdateOwnersCommitteeInput,
): Promise<object> {
  const committee = await findManagedCommittee(tx, input.committeeId);
  if (!committee) return new NotFound({ subject: 'committeeId' });
  const day = today(context.clock);
  const problems = problemsOf(input, committee, day);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  const { districtId, id } = committee;
  const outcome = await tx
    .repository(OwnersCommittee)
    .updateVersioned({ districtId, id }, input.expectedVersion, changesOf(input, committee));
  if (outcome !== 'updated') return staleVersion(tx, OwnersCommittee, { districtId, id });
  const reason = input.note ?? null;
  if (input.meetingOn != null)
    await recordEvent(tx, context, { committee, kind: 'meetingHeld', occurredOn: input.meetingOn, reason });
  if (input.membersInOffice != null) {
    const subject = String(input.membersInOffice);
    await recordEvent(tx, context, { committee, kind: 'membersChanged', subject, reason });
  }
  const row = await tx.repository(OwnersCommittee).findOne({ districtId, id });
  return Object.assign(new OwnersCommitteeChanged(), {
    committee: await committeeJustChanged(tx, context, row ?? committee),
  });
}

/** A meeting that was forgotten does not make a later one unheld. */
function changesOf(input: UpdateOwnersCommitteeInput, committee: OwnersCommittee): NewRow<OwnersCommittee> {
  const met = input.meetingOn ?? null;
  const later = met !== null && (committee.lastMeetingOn === null || met > committee.lastMeetingOn);
  return {
    lastMeetingOn: later ? met : committee.lastMeetingOn,
    membersInOffice: input.membersInOffice ?? committee.membersInOffice,
  };
}

function problemsOf(
  input: UpdateOwnersCommitteeInput,
  committee: OwnersCommittee,
  day: string,
): FieldError[] {
  const { meetingOn = null, membersInOffice = null, note } = input;
  const problems: FieldError[] = [];
  if (meetingOn === null && membersInOffice === null) problems.push(fieldError('meetingOn', 'REQUIRED'));
  const range = (field: string, value: string | number | null, bounds: Bounds): void => {
    if (value !== null && (value < bounds.minimum || value > bounds.maximum))
      problems.push(fieldError(field, 'OUT_OF_RANGE', bounds));
  };
  range('meetingOn', meetingOn, { minimum: committee.electedOn ?? day, maximum: day });
  range('membersInOffice', membersInOffice, { minimum: 0, maximum: committee.seats ?? 0 });
  if ((note ?? '').length > LONGEST) problems.push(fieldError('note', 'TOO_LONG', { maximum: LONGEST }));
  return problems;
}

interface Bounds {
  readonly minimum: string | number;
  readonly maximum: string | number;
}
