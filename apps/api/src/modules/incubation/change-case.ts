import {
  dateInShanghai,
  type IncubationAction,
  isoDate,
  type IsoDate,
  type Permission,
} from '@weizhi/domain';
import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type FieldError, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { IncubationCase, IncubationEvent, type IncubationRecord } from './case.entity';
import { IncubationCaseType, toIncubationCase } from './case.type';
import { findIncubationCase } from './find-case';

@ObjectType({ description: 'The case as it is after the command.' })
@FieldClass('internal')
export class IncubationCaseChanged {
  @Field(() => IncubationCaseType, { description: 'The case.' })
  case: IncubationCaseType;
}

/** The case that a command is about, and the version on which it is based. */
export interface CaseReference {
  readonly caseId: string;
  readonly expectedVersion: number;
}

/** What a command does to a case: columns of its own, and what goes into the history. */
export interface CaseChange {
  readonly changes?: Partial<IncubationCase>;
  readonly event: {
    readonly action: IncubationAction | IncubationRecord;
    readonly reason?: string | null;
    readonly detail?: string | null;
  };
}

/** A command at work: its transaction, its request, the case and the day. */
export interface CaseWork {
  readonly tx: Transaction;
  readonly context: RequestContext;
  readonly row: IncubationCase;
  readonly today: IsoDate;
}

interface CaseCommand {
  readonly permission: Permission;
  readonly reference: CaseReference;
  readonly problems?: readonly FieldError[];
}

/** A refusal is an instance of its type; a change says what is to be written. */
export type CaseAnswer = CaseChange | { readonly refusal: object };

/**
 * Runs a command on a case: finds it within the scope, lets the command decide, moves the version on, and writes
 * history and audit, all in one transaction. Whatever belongs to a case moves its version, so that two people who act on
 * one case at once cannot both succeed.
 */
export async function changeCase(
  context: RequestContext,
  { permission, reference, problems = [] }: CaseCommand,
  decide: (work: CaseWork) => Promise<CaseAnswer>,
): Promise<object> {
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context
    .transaction(async (tx) => {
      const row = await findIncubationCase(tx, reference.caseId, permission);
      if (!row) return new NotFound({ subject: 'caseId' });
      if (row.version !== reference.expectedVersion) return new StaleVersion({ currentVersion: row.version });
      // The row is taken before the rules look at it: whoever comes second waits here and then finds a newer version.
      const key = { districtId: row.districtId, id: row.id };
      const claimed = await tx
        .repository(IncubationCase)
        .updateVersioned(key, row.version, { updatedAt: context.clock.now() });
      if (claimed !== 'updated') return staleVersion(tx, IncubationCase, key);
      const work: CaseWork = { tx, context, row, today: todayOf(context) };
      const answer = await decide(work);
      if ('refusal' in answer) throw new Refused(answer.refusal);
      await write(work, answer);
      const changed = await tx.repository(IncubationCase).findOne(key);
      if (!changed) throw new Error('The case just changed is not there');
      return Object.assign(new IncubationCaseChanged(), { case: toIncubationCase(changed) });
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return error.refusal;
      throw error;
    });
}

/** Today in Shanghai by the clock of a request. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** A day of a row; the database knows no impossible ones. */
export function dayOf(text: string | null): IsoDate | null {
  return text === null ? null : isoDate(text);
}

/** Writes what happened to a case into its history and into the audit log. */
export async function recordIncubationEvent(
  { tx, context, row, today }: CaseWork,
  event: CaseChange['event'] & { readonly toStage?: IncubationCase['stage']; readonly caseVersion?: number },
): Promise<void> {
  const { action, reason = null, detail = null, toStage = row.stage } = event;
  await tx.repository(IncubationEvent).insert({
    districtId: row.districtId,
    caseId: row.id,
    divisionId: row.divisionId,
    caseVersion: event.caseVersion ?? row.version,
    action,
    fromStage: row.stage,
    toStage,
    occurredOn: today,
    recordedAt: context.clock.now(),
    recordedBy: tx.actor.id,
    reason,
    detail,
  });
  await tx.audit({
    districtId: row.districtId,
    action: `incubation.${action}`,
    subject: { type: 'IncubationCase', id: row.id },
    ...(reason === null ? {} : { why: reason.slice(0, 200) }),
    requestId: context.requestId,
  });
}

async function write(work: CaseWork, { changes, event }: CaseChange): Promise<void> {
  const { tx, row } = work;
  if (changes) {
    const key = { districtId: row.districtId, id: row.id };
    await tx.repository(IncubationCase).update(key, changes);
  }
  await recordIncubationEvent(work, { ...event, toStage: changes?.stage ?? row.stage });
}

/** Rolls back what a command wrote before its rule refused. */
class Refused extends Error {
  constructor(readonly refusal: object) {
    super('refused');
  }
}
