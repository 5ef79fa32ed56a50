import { type MaskedPart, permitReveal, refusalSentence, REVEAL_RULES } from '@weizhi/domain';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  Refusal,
  RefusalType,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { domainEnum, enumName } from '../../platform/graphql/domain-enum';
import { districtRowKey } from '../../platform/graphql/global-id';
import { DateTime } from '../../platform/graphql/scalars';
import { openValue, personalDataKeys } from '../../platform/personal-data';
import { mayAtDivision } from '../divisions';
import { confirmationLacking, ConfirmationRequired } from '../identity';
import { Person } from './person.entity';
import { PERSON } from './person.type';

const LONGEST_REASON = 200;
const ACTION = 'person.reveal';

export const MaskedPartEnum = domainEnum<MaskedPart>({
  name: 'MaskedPart',
  description: 'What of a person is kept masked (脱敏) and may be revealed.',
  values: {
    name: 'Name (姓名).',
    phone: 'Telephone number (电话).',
    identityNumber: 'Resident identity number (公民身份号码).',
  },
});

@InputType({ description: 'A person to reveal, and why.' })
export class RevealPersonInput {
  @Field(() => ID, { description: 'Global id of the person.' })
  personId: string;

  @Field(() => [MaskedPartEnum], { description: 'What is needed; at most 3.' })
  parts: MaskedPart[];

  @Field(() => String, {
    description: 'What it is needed for, 4 to 200 characters. It stands in the audit log.',
  })
  reason: string;
}

@ObjectType({
  description:
    'What was asked for of a person, unmasked. It is for the eyes of whoever asked, and not to be kept.',
})
@FieldClass('personal')
export class PersonRevealed {
  @Field(() => ID, { description: 'Global id of the person.' })
  personId: string;

  @Field(() => String, { nullable: true, description: 'Name; null when it was not asked for.' })
  name: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number; null when it was not asked for or is not known.',
  })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Resident identity number; null when it was not asked for or is not known.',
  })
  identityNumber: string | null;

  @Field(() => DateTime, { description: 'When it has to be out of view.' })
  inViewUntil: Date;
}

@RefusalType({
  code: 'REVEAL_NOT_PERMITTED',
  description:
    'Returned when a person is not revealed: the reason says too little, nothing was asked for, or too many were revealed within the hour.',
  zh: '不能查看：{zh}',
  en: 'Not revealed. {en}',
})
export class RevealNotPermitted extends Refusal<{ zh: string; en: string; rule: string }> {
  @Field(() => String, { description: 'Code of the rule, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

export const RevealPersonResult = commandResult('RevealPersonResult', [
  PersonRevealed,
  InvalidInput,
  NotFound,
  RevealNotPermitted,
  ConfirmationRequired,
]);

/** Opens the sealed values of a person for whoever has the permission at the person's place, with a line in the audit log in the same transaction. */
export function revealPerson(context: RequestContext, input: RevealPersonInput): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors: problems }));
  const lacking = confirmationLacking(context);
  if (lacking) return Promise.resolve(lacking);
  return context.transaction(async (tx) => {
    const row = await tx.repository(Person).findOne({ ...districtRowKey(PERSON, input.personId) });
    if (!row || !(await mayAtDivision(tx, 'personalData.reveal', row)))
      return new NotFound({ subject: 'personId' });
    const permitted = permitReveal({ ...input, revealedInHour: await countRevealed(tx, row.districtId) });
    await tx.audit({
      districtId: row.districtId,
      action: ACTION,
      outcome: permitted.ok ? 'done' : 'refused',
      subject: { type: PERSON, id: row.id },
      fieldsAfter: permitted.ok ? permitted.value : input.parts,
      why: input.reason.trim(),
      requestId: context.requestId,
    });
    if (!permitted.ok)
      return new RevealNotPermitted({
        ...refusalSentence(permitted.refusal),
        rule: enumName(permitted.refusal.code),
      });
    return open(row, permitted.value, { personId: input.personId, now: context.clock.now() });
  });
}

/** By the clock of the log itself, which is the database's. */
async function countRevealed(tx: Transaction, districtId: string): Promise<number> {
  const [row] = await tx.sql<{ count: number }>(
    `select count(*)::int as count from audit_event
      where district_id = $1::bigint and recorded_at > now() - interval '1 hour'
        and action = $2 and outcome = 'done' and actor_id = $3`,
    [districtId, ACTION, tx.actor.id],
  );
  return row?.count ?? 0;
}

function open(
  row: Person,
  parts: readonly MaskedPart[],
  { personId, now }: { readonly personId: string; readonly now: Date },
): PersonRevealed {
  const value = (part: MaskedPart, column: string, sealed: string | null): string | null =>
    sealed === null || !parts.includes(part)
      ? null
      : openValue(personalDataKeys(), { table: 'person', column, rowId: row.id }, sealed);
  return Object.assign(new PersonRevealed(), {
    personId,
    name: value('name', 'name', row.nameSealed),
    phone: value('phone', 'phone', row.phoneSealed),
    identityNumber: value('identityNumber', 'identity', row.identitySealed),
    inViewUntil: new Date(now.getTime() + REVEAL_RULES.minutesInView * 60_000),
  });
}

function problemsOf({ parts, reason }: RevealPersonInput): FieldError[] {
  const problems: FieldError[] = [];
  if (parts.length > 3) problems.push(fieldError('parts', 'OUT_OF_RANGE', { minimum: 1, maximum: 3 }));
  if (reason.length > LONGEST_REASON)
    problems.push(fieldError('reason', 'TOO_LONG', { maximum: LONGEST_REASON }));
  return problems;
}
