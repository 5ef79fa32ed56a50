import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../../platform/database';
import type { Organisation } from '../../organisations';

/** What a test says of an incubation case: its stage and the days on which it came so far. */
export interface PlantedCase {
  readonly stage: string;
  readonly appliedOn: string;
  readonly interviewOn?: string;
  readonly admittedOn?: string;
  readonly graduatedOn?: string;
  readonly endedOn?: string;
  /** Day of a visit that found the organisation active. */
  readonly seenOn?: string;
}

let planted = 0;

/** A programme with a call, to which cases belong. */
export async function plantCall(tx: Transaction): Promise<{ programmeId: string; callId: string }> {
  const programmeId = randomUUID();
  const callId = randomUUID();
  await tx.sql(
    `insert into incubation_programme (district_id, id, code, edition, name, rules, adopted_on)
     values (1, $1, 'incubation', 1, '孵化计划', '{}', '2020-01-01')`,
    [programmeId],
  );
  await tx.sql(
    `insert into incubation_call (district_id, id, programme_id, title, opens_on, closes_on)
     values (1, $1, $2, '第一批', '2020-01-01', '2030-01-01')`,
    [callId, programmeId],
  );
  return { programmeId, callId };
}

/** Puts a case with its dates into the table, for figures that must not depend on how it got there. */
export async function plantCase(
  tx: Transaction,
  call: { programmeId: string; callId: string },
  { organisation, ...facts }: PlantedCase & { readonly organisation: Organisation },
): Promise<void> {
  planted += 1;
  const id = randomUUID();
  await tx.sql(
    `insert into incubation_case (district_id, id, number, organisation_id, programme_id, call_id, track, division_id,
       simplified, requested_sum, summary, stage, stage_entered_on, applied_on, admitted_on, graduated_on, ended_on)
     values (1, $1, $2, $3, $4, $5, 'standard', $6, false, 0, '', $7, $8, $8, $9, $10, $11)`,
    [
      id,
      `孵${String(planted)}`,
      organisation.id,
      call.programmeId,
      call.callId,
      organisation.divisionId,
      facts.stage,
      facts.appliedOn,
      facts.admittedOn ?? null,
      facts.graduatedOn ?? null,
      facts.endedOn ?? null,
    ],
  );
  if (facts.interviewOn !== undefined)
    await tx.sql(
      `insert into incubation_event (district_id, case_id, division_id, case_version, action, from_stage, to_stage,
         occurred_on, recorded_at, recorded_by)
       values (1, $1, $2, 2, 'passScreening', 'screening', 'interview', $3, now(), 'test')`,
      [id, organisation.divisionId, facts.interviewOn],
    );
  if (facts.seenOn !== undefined)
    await tx.sql(
      `insert into incubation_visit (district_id, case_id, division_id, ordinal, due_on, visited_on, active)
       values (1, $1, $2, 1, $3, $3, true)`,
      [id, organisation.divisionId, facts.seenOn],
    );
}
