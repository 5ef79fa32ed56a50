import { isDeepStrictEqual } from 'node:util';
import {
  accepted,
  checkProgrammeRules,
  compareDecimal,
  DEFAULT_PROGRAMME_RULES,
  decimalText,
  type ProgrammeRules,
  type SimplifiedProcedure,
  withIncubationRules,
} from '@weizhi/domain';
import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey, keyOfType } from '../../platform/graphql/global-id';
import { District, mayAtDivision } from '../divisions';
import { ownRules, rulesInForce } from '../rule-sets';
import { todayOf } from './change-case';
import { incubationRefusal } from './incubation.errors';
import { IncubationCall, IncubationProgramme } from './programme.entity';
import type { AdoptIncubationProgrammeInput, OpenIncubationCallInput } from './programme.inputs';
import { IncubationCallType, IncubationProgrammeType, toCall, toProgramme } from './programme.type';
import { textProblems } from './read-input';

@ObjectType({ description: 'The programme in its new edition.' })
@FieldClass('internal')
export class IncubationProgrammeAdopted {
  @Field(() => IncubationProgrammeType, { description: 'The programme.' })
  programme: IncubationProgrammeType;
}

@ObjectType({ description: 'The call that is open now or will be.' })
@FieldClass('internal')
export class IncubationCallOpened {
  @Field(() => IncubationCallType, { description: 'The call.' })
  call: IncubationCallType;
}

/** Adopts the rules of a programme as a new edition. Cases that run keep the edition under which they began. */
export async function adoptProgramme(
  context: RequestContext,
  input: AdoptIncubationProgrammeInput,
): Promise<object> {
  const problems = [
    ...textProblems('name', input.name, 100),
    ...idempotencyKeyProblems(input.idempotencyKey),
    ...(/^[a-z]{2,30}$/.test(input.code) ? [] : [fieldError('code', 'MALFORMED')]),
  ];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const district = await findManagedDistrict(tx, keyOfType(input.districtId, 'District')?.id ?? '0');
    if (!district) return new NotFound({ subject: 'districtId' });
    const own = await rulesInForce(tx, 'incubation', { districtId: district.id, day: todayOf(context) });
    const rules = checkProgrammeRules(withIncubationRules(rulesOf(input), own));
    if (!rules.ok) return incubationRefusal(rules.refusal);
    const answer = await once(
      tx,
      { operation: 'adoptIncubationProgramme', key: input.idempotencyKey, body: input },
      async () =>
        accepted({
          id: await insertEdition(tx, context, { ...input, districtId: district.id, rules: rules.value }),
        }),
    );
    if (!answer.ok) return answer.refusal;
    const row = await tx
      .repository(IncubationProgramme)
      .findOne({ districtId: district.id, id: answer.value.id });
    if (!row) throw new Error('The programme just adopted is not there');
    return Object.assign(new IncubationProgrammeAdopted(), { programme: toProgramme(row) });
  });
}

/** Opens a call (征集) under a programme. */
export async function openCall(context: RequestContext, input: OpenIncubationCallInput): Promise<object> {
  const problems = [
    ...textProblems('title', input.title, 100),
    ...idempotencyKeyProblems(input.idempotencyKey),
    ...(input.closesOn < input.opensOn ? [fieldError('closesOn', 'DATE_ORDER')] : []),
  ];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const key = districtRowKey('IncubationProgramme', input.programmeId);
    const programme = await tx.repository(IncubationProgramme).findOne(key);
    if (!programme || !(await findManagedDistrict(tx, programme.districtId)))
      return new NotFound({ subject: 'programmeId' });
    const { districtId } = programme;
    const answer = await once(
      tx,
      { operation: 'openIncubationCall', key: input.idempotencyKey, body: input },
      async () => {
        const { title, opensOn, closesOn } = input;
        const programmeId = await editionForCall(tx, context, { programme, opensOn });
        const row = await tx
          .repository(IncubationCall)
          .insert({ districtId, programmeId, title: title.trim(), opensOn, closesOn });
        await audit(tx, context, { districtId, action: 'openCall', id: row.id });
        return accepted({ id: row.id });
      },
    );
    if (!answer.ok) return answer.refusal;
    const row = await tx.repository(IncubationCall).findOne({ districtId, id: answer.value.id });
    if (!row) throw new Error('The call just opened is not there');
    return Object.assign(new IncubationCallOpened(), { call: toCall(row) });
  });
}

function rulesOf(input: AdoptIncubationProgrammeInput): ProgrammeRules {
  const { panel } = DEFAULT_PROGRAMME_RULES;
  const drop = input.dropExtremesFrom ?? panel.dropExtremesFrom;
  return {
    ...DEFAULT_PROGRAMME_RULES,
    panel: {
      ...panel,
      passLine: input.passLine ?? panel.passLine,
      minimumAssessors: input.minimumAssessors ?? panel.minimumAssessors,
      dropExtremesFrom: drop === 0 ? null : drop,
    },
    simplified: simplifiedOf(input),
    extensionMonths: input.extensionMonths ?? DEFAULT_PROGRAMME_RULES.extensionMonths,
  };
}

function simplifiedOf({ simplifiedBelow }: AdoptIncubationProgrammeInput): SimplifiedProcedure | null {
  const { simplified } = DEFAULT_PROGRAMME_RULES;
  if (simplified === null || simplifiedBelow == null) return simplified;
  const isNever = compareDecimal(decimalText(simplifiedBelow), decimalText('0')) <= 0;
  return isNever ? null : { ...simplified, below: simplifiedBelow };
}

/**
 * The edition that a call goes by: the one that was named, or one after it with the rules of incubation that the district
 * has in force on the first day of the call. Cases keep the edition under which they began.
 */
async function editionForCall(
  tx: Transaction,
  context: RequestContext,
  { programme, opensOn }: { readonly programme: IncubationProgramme; readonly opensOn: string },
): Promise<string> {
  const { districtId, code, name, rules: named } = programme;
  const own = await ownRules(tx, 'incubation', { districtId, day: opensOn });
  if (own === undefined) return programme.id;
  const rules = withIncubationRules(named, own);
  const [last] = await tx
    .repository(IncubationProgramme)
    .find({ where: { districtId, code }, order: { edition: 'DESC' }, take: 1 });
  const same = [programme, ...(last ? [last] : [])].find((each) => isDeepStrictEqual(each.rules, rules));
  return same?.id ?? insertEdition(tx, context, { code, name, districtId, rules });
}

async function insertEdition(
  tx: Transaction,
  context: RequestContext,
  edition: Pick<IncubationProgramme, 'code' | 'name' | 'districtId' | 'rules'>,
): Promise<string> {
  const { code, name, districtId, rules } = edition;
  const last = await tx
    .repository(IncubationProgramme)
    .find({ where: { districtId, code }, order: { edition: 'DESC' }, take: 1 });
  const row = await tx.repository(IncubationProgramme).insert({
    districtId,
    code,
    edition: (last[0]?.edition ?? 0) + 1,
    name: name.trim(),
    rules,
    adoptedOn: todayOf(context),
  });
  await audit(tx, context, { districtId, action: 'adoptProgramme', id: row.id });
  return row.id;
}

/** The district, for whoever may manage incubation in all of it. */
async function findManagedDistrict(tx: Transaction, districtId: string): Promise<District | undefined> {
  const district = await tx.repository(District).findOne({ id: districtId });
  if (!district) return undefined;
  const place = { districtId, divisionId: district.divisionId };
  return (await mayAtDivision(tx, 'incubation.manage', place)) ? district : undefined;
}

function audit(
  tx: Transaction,
  { requestId }: RequestContext,
  { districtId, action, id }: { readonly districtId: string; readonly action: string; readonly id: string },
): Promise<void> {
  const type = action === 'openCall' ? 'IncubationCall' : 'IncubationProgramme';
  return tx.audit({ districtId, action: `incubation.${action}`, subject: { type, id }, requestId });
}
