import {
  accepted,
  availableCommitteeActions,
  checkFormation,
  type FormationApplication,
  type OwnersCommitteeRules,
  type OwnersCommitteeStatus,
  parseArea,
  refused,
  refusalSentence,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import type { Estate } from '../divisions';
import { committeeRules, standingOf, today } from './committee-standing';
import { findManagedEstate } from './find-committee';
import { OwnersCommittee } from './owners-committee.entity';
import { CommitteeActionNotAllowed, FormationConditionsUnmet } from './owners-committee.errors';
import type { BeginCommitteeFormationInput } from './owners-committee.inputs';
import { OwnersCommitteeRecorded } from './owners-committee-results';
import { committeeJustChanged } from './owners-committee.type';
import { recordEvent, recordStep } from './record-event';

/** Begins to form a committee where there is none, once the conditions of a first assembly are met. */
export async function beginCommitteeFormation(
  context: RequestContext,
  input: BeginCommitteeFormationInput,
): Promise<object> {
  const { application, problems } = readApplication(input, today(context.clock));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const estate = await findManagedEstate(tx, input.estateId);
    if (!estate) return new NotFound({ subject: 'estateId' });
    const answer = await once(
      tx,
      { operation: 'beginCommitteeFormation', key: input.idempotencyKey, body: input },
      () => begin(tx, context, { estate, application, appliedOn: input.appliedOn }),
    );
    if (!answer.ok) return answer.refusal;
    const row = await tx
      .repository(OwnersCommittee)
      .findOne({ districtId: estate.districtId, id: answer.value.id });
    if (!row) throw new Error('The committee just begun is not there');
    return Object.assign(new OwnersCommitteeRecorded(), {
      committee: await committeeJustChanged(tx, context, row),
    });
  });
}

interface Beginning {
  readonly estate: Estate;
  readonly application: FormationApplication;
  readonly appliedOn: string;
}

async function begin(
  tx: Transaction,
  context: RequestContext,
  { estate, application, appliedOn }: Beginning,
): Promise<Result<{ id: string }, object>> {
  const key = { districtId: estate.districtId, estateId: estate.id };
  const known = await tx.repository(OwnersCommittee).findOne(key);
  const day = today(context.clock);
  const rules = await committeeRules(tx, estate, day);
  const status = known ? standingOf(known, day, rules).status : 'none';
  if (status !== 'none') return refused(begunAlready(status));
  const checked = checkFormation(application, rules);
  if (!checked.met) return refused(conditionsUnmet(rules, checked.handedOver.met, application.byDeveloper));
  const round = (known?.round ?? 0) + 1;
  const changes = { state: 'preparing', procedure: 'formation', round } as const;
  const row = await write(tx, {
    known,
    changes,
    created: { ...key, divisionId: estate.divisionId, createdAt: context.clock.now() },
  });
  if (!row) return refused(begunAlready('preparing'));
  await recordStep(tx, context, { committee: { ...row, round }, step: 'applied', doneOn: appliedOn });
  await recordEvent(tx, context, {
    committee: row,
    kind: 'advanced',
    occurredOn: appliedOn,
    subject: 'beginPreparation',
  });
  return accepted({ id: row.id });
}

/** Undefined when somebody else began meanwhile. */
async function write(
  tx: Transaction,
  rows: {
    readonly known: OwnersCommittee | undefined;
    readonly changes: NewRow<OwnersCommittee>;
    readonly created: NewRow<OwnersCommittee>;
  },
): Promise<OwnersCommittee | undefined> {
  const { known, changes, created } = rows;
  const committees = tx.repository(OwnersCommittee);
  if (known) {
    const { districtId, id, version } = known;
    return (await committees.updateVersioned({ districtId, id }, version, changes)) === 'updated'
      ? known
      : undefined;
  }
  const [inserted] = await committees.insertIgnoringDuplicates(
    [{ ...created, ...changes }],
    ['districtId', 'estateId'],
  );
  return inserted;
}

function begunAlready(status: OwnersCommitteeStatus): CommitteeActionNotAllowed {
  const allowed = availableCommitteeActions(status);
  const said = refusalSentence({
    code: 'committeeActionNotAllowed',
    committeeStatus: status,
    committeeAction: 'beginPreparation',
    allowedCommitteeActions: allowed,
  });
  return new CommitteeActionNotAllowed({ ...said, allowed });
}

function conditionsUnmet(
  { handedOver, applicants }: OwnersCommitteeRules,
  handedOverMet: boolean,
  byDeveloper: boolean,
): FormationConditionsUnmet {
  const text = handedOverMet
    ? {
        zh: `提出申请的业主人数或面积不足 ${percentOf(applicants)}，请继续征集业主联名。`,
        en: `fewer than ${percentOf(applicants)} of owners or area apply. Find more who sign.`,
      }
    : {
        zh: `已交付的专有部分面积不足 ${percentOf(handedOver)}，请待交付比例达到后再申请。`,
        en: `less than ${percentOf(handedOver)} of the area is handed over. Apply when it is.`,
      };
  return new FormationConditionsUnmet({
    ...text,
    handedOverMet,
    applicantsMet: byDeveloper || !handedOverMet,
  });
}

function percentOf({ numerator, denominator }: OwnersCommitteeRules['applicants']): string {
  return `${String((100 * numerator) / denominator)}%`;
}

function readApplication(
  input: BeginCommitteeFormationInput,
  day: string,
): { readonly application: FormationApplication; readonly problems: readonly FieldError[] } {
  const problems: FieldError[] = [];
  const area = (field: 'totalArea' | 'handedOverArea' | 'applicantArea'): bigint => {
    const parsed = parseArea(input[field]);
    if (parsed.ok) return parsed.value;
    if (parsed.refusal.code !== 'areaNotPositive' || field === 'totalArea')
      problems.push(fieldError(field, 'MALFORMED'));
    return 0n;
  };
  const heads = (field: 'totalOwners' | 'applicantOwners'): bigint => {
    if (input[field] < 0)
      problems.push(fieldError(field, 'OUT_OF_RANGE', { minimum: 0, maximum: 1_000_000 }));
    return BigInt(input[field]);
  };
  const application = {
    totalArea: area('totalArea'),
    handedOverArea: area('handedOverArea'),
    applicantArea: area('applicantArea'),
    totalOwners: heads('totalOwners'),
    applicantOwners: heads('applicantOwners'),
    byDeveloper: input.byDeveloper,
  };
  if (input.appliedOn > day)
    problems.push(fieldError('appliedOn', 'OUT_OF_RANGE', { minimum: '1990-01-01', maximum: day }));
  if (input.idempotencyKey === '' || input.idempotencyKey.length > 200)
    problems.push(fieldError('idempotencyKey', 'MALFORMED'));
  return { application, problems };
}
