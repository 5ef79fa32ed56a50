import { incubationActionsOf, type ItemScores, type ProgrammeRules, totalOfScores } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Reads, type Transaction, uniqueViolation } from '../../platform/database';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey, keyOfType } from '../../platform/graphql/global-id';
import { OrganisationDocument } from '../organisations';
import type { IncubationCase } from './case.entity';
import { panelSheet, readRules } from './case-facts';
import { changeCase, type CaseAnswer, type CaseWork } from './change-case';
import { incubationRefusal } from './incubation.errors';
import type {
  AssignIncubationAssessorInput,
  DeclareIncubationConflictInput,
  ItemScoreInput,
  RecordPaperScoresInput,
  SubmitIncubationScoresInput,
} from './panel.inputs';
import { SheetKept } from './panel.type';
import { noteOf, noteProblems, textProblems } from './read-input';
import { IncubationSheet } from './review.entity';

const SHEET = 'IncubationSheet';

/** Accounts that may score cases in a district, by the roles that they hold. */
const MAY_ASSESS = `
  select 1 from role_grant g
    join role_permission p on p.role_code = g.role_code and p.permission = 'incubation.assess'
    join account a on a.id = g.account_id and a.disabled_at is null
    join division_closure c on c.ancestor_id = g.division_id and c.descendant_id = $2::bigint
   where g.account_id = $1::uuid and g.revoked_at is null`;

/** Fills a seat of the panel, with an account that may score or for a sheet on paper. */
export async function assignAssessor(
  context: RequestContext,
  input: AssignIncubationAssessorInput,
): Promise<object> {
  const problems = textProblems('seat', input.seat, 20);
  try {
    return await changeCase(
      context,
      { permission: 'incubation.manage', reference: input, problems },
      (work) => fillSeat(work, input),
    );
  } catch (error) {
    if (uniqueViolation(error) === 'uq_incubation_sheet_seat') return new DuplicateEntry({ field: 'seat' });
    throw error;
  }
}

async function fillSeat({ tx, row }: CaseWork, input: AssignIncubationAssessorInput): Promise<CaseAnswer> {
  if (row.stage !== 'panelReview') return { refusal: notUnderReview(row) };
  const assessorId = input.accountId == null ? null : (keyOfType(input.accountId, 'Account')?.id ?? '');
  if (assessorId !== null) {
    const known = assessorId.length === 36 ? await tx.sql(MAY_ASSESS, [assessorId, row.divisionId]) : [];
    if (known.length === 0) return { refusal: new NotFound({ subject: 'accountId' }) };
    const seated = await tx
      .repository(IncubationSheet)
      .findOne({ districtId: row.districtId, caseId: row.id, assessorId });
    if (seated) return { refusal: new DuplicateEntry({ field: 'accountId' }) };
  }
  const seat = input.seat.trim();
  await tx.repository(IncubationSheet).insert({
    districtId: row.districtId,
    caseId: row.id,
    divisionId: row.divisionId,
    seat,
    assessorId,
  });
  return { event: { action: 'assignAssessor', detail: seat } };
}

/** The statement of an assessor on the own sheet; it stands once points are in. */
export async function declareConflict(
  context: RequestContext,
  input: DeclareIncubationConflictInput,
): Promise<object> {
  const problems = [
    ...noteProblems('note', input.note, 500),
    ...(input.conflict === 'undeclared' ? [fieldError('conflict', 'UNKNOWN_VALUE')] : []),
  ];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const sheet = await findOwnSheet(tx, input.sheetId);
    if (!sheet) return new NotFound({ subject: 'sheetId' });
    // A statement that comes while the points are handed in finds them in place and changes nothing.
    const kept = await tx.sql(
      `update incubation_sheet set conflict = $3, conflict_note = $4, declared_at = $5::timestamptz
        where district_id = $1::bigint and id = $2::uuid and total is null returning id`,
      [sheet.districtId, sheet.id, input.conflict, noteOf(input.note), context.clock.now()],
    );
    if (kept.length === 0) return incubationRefusal({ code: 'scoreSheetSubmitted' });
    await auditSheet(tx, context, { sheet, action: 'declareConflict' });
    return Object.assign(new SheetKept(), { sheetId: input.sheetId });
  });
}

/** Takes the points of an assessor: after the statement, once, every item within its range. */
export function submitScores(context: RequestContext, input: SubmitIncubationScoresInput): Promise<object> {
  return context.transaction(async (tx) => {
    const sheet = await findOwnSheet(tx, input.sheetId);
    if (!sheet) return new NotFound({ subject: 'sheetId' });
    const rules = await rulesOfSheet(tx, sheet);
    const scores = scoresOf(input.scores);
    const total = totalOfScores(panelSheet(sheet), rules.panel.items, scores);
    if (!total.ok) return incubationRefusal(total.refusal);
    // Two submissions at once: the second finds the points in place and changes nothing.
    const kept = await tx.sql<{ id: string }>(
      `update incubation_sheet set scores = $3::jsonb, total = $4, submitted_at = $5::timestamptz, entered_by = $6
        where district_id = $1::bigint and id = $2::uuid and total is null and conflict = 'none' returning id`,
      [sheet.districtId, sheet.id, JSON.stringify(scores), total.value, context.clock.now(), tx.actor.id],
    );
    if (kept.length === 0) return incubationRefusal({ code: 'scoreSheetSubmitted' });
    await auditSheet(tx, context, { sheet, action: 'submitScores' });
    return Object.assign(new SheetKept(), { sheetId: input.sheetId });
  });
}

/** Enters a sheet on paper with its scan (纸质评分表代录). It is as blind as the others until all are in. */
export function recordPaperScores(context: RequestContext, input: RecordPaperScoresInput): Promise<object> {
  return changeCase(context, { permission: 'incubation.manage', reference: input }, async (work) => {
    const { tx, row } = work;
    if (row.stage !== 'panelReview') return { refusal: notUnderReview(row) };
    const { id } = districtRowKey(SHEET, input.sheetId);
    const key = { districtId: row.districtId, caseId: row.id, id };
    const sheet = await tx.repository(IncubationSheet).findOne(key);
    if (!sheet || sheet.assessorId !== null) return { refusal: new NotFound({ subject: 'sheetId' }) };
    const scan = await tx
      .repository(OrganisationDocument)
      .findOne(districtRowKey('OrganisationDocument', input.scanDocumentId));
    if (scan?.organisationId !== row.organisationId || scan.withdrawnAt !== null)
      return { refusal: new NotFound({ subject: 'scanDocumentId' }) };
    const points = await pointsOnPaper(work, sheet, input);
    if ('refusal' in points) return points;
    await tx.repository(IncubationSheet).update(key, {
      ...points.changes,
      conflict: input.conflict,
      declaredAt: context.clock.now(),
      enteredBy: tx.actor.id,
      scanDocumentId: scan.id,
    });
    return { event: { action: 'recordPaperScores', detail: sheet.seat } };
  });
}

async function pointsOnPaper(
  { tx, row, context }: CaseWork,
  sheet: IncubationSheet,
  input: RecordPaperScoresInput,
): Promise<{ readonly refusal: object } | { readonly changes: Partial<IncubationSheet> }> {
  if (sheet.total !== null) return { refusal: incubationRefusal({ code: 'scoreSheetSubmitted' }) };
  if (input.conflict === 'conflicted' && input.scores.length === 0) return { changes: {} };
  const rules = await readRules(tx, row);
  const scores = scoresOf(input.scores);
  const total = totalOfScores(
    { assessor: sheet.id, conflict: input.conflict, total: null },
    rules.panel.items,
    scores,
  );
  if (!total.ok) return { refusal: incubationRefusal(total.refusal) };
  return { changes: { scores, total: total.value, submittedAt: context.clock.now() } };
}

/** The own sheet of the actor, while its case is under review. An assessor need not see cases to score. */
async function findOwnSheet(reads: Reads, sheetId: string): Promise<IncubationSheet | undefined> {
  const { districtId, id } = districtRowKey(SHEET, sheetId);
  const [row] = await reads.sql<IncubationSheet>(
    `select s.district_id::text as "districtId", s.id, s.case_id as "caseId", s.conflict, s.total
       from incubation_sheet s
       join incubation_case c on c.district_id = s.district_id and c.id = s.case_id and c.stage = 'panelReview'
      where s.district_id = $1::bigint and s.id = $2::uuid and s.assessor_id::text = $3`,
    [districtId, id, reads.actor.id],
  );
  return row;
}

async function rulesOfSheet(reads: Reads, { districtId, caseId }: IncubationSheet): Promise<ProgrammeRules> {
  const [row] = await reads.sql<{ rules: ProgrammeRules }>(
    `select p.rules from incubation_case c
       join incubation_programme p on p.district_id = c.district_id and p.id = c.programme_id
      where c.district_id = $1::bigint and c.id = $2::uuid`,
    [districtId, caseId],
  );
  if (!row) throw new Error('A sheet is of a case without programme');
  return row.rules;
}

function scoresOf(scores: readonly ItemScoreInput[]): ItemScores {
  return Object.fromEntries(scores.map(({ item, points }) => [item, points]));
}

function notUnderReview({ stage }: IncubationCase): object {
  return incubationRefusal({
    code: 'incubationActionNotAllowed',
    stage,
    incubationAction: 'passPanel',
    possibleActions: incubationActionsOf(stage),
  });
}

/** The audit log says who handed in when, never the points. */
function auditSheet(
  tx: Transaction,
  context: RequestContext,
  { sheet, action }: { readonly sheet: IncubationSheet; readonly action: string },
): Promise<void> {
  return tx.audit({
    districtId: sheet.districtId,
    action: `incubation.${action}`,
    subject: { type: SHEET, id: sheet.id },
    requestId: context.requestId,
  });
}
