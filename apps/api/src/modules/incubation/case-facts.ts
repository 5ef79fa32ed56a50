import {
  compareDecimal,
  type CriterionProof,
  type CriterionStanding,
  criterionStandings,
  decimalText,
  documentsInHand,
  type ExitCriterion,
  type IncubationAction,
  type IncubationDocument,
  type IncubationPosition,
  isoDate,
  type IsoDate,
  PAPER_USING_ACTIONS,
  type PanelSheet,
  panelStanding,
  type PanelStanding,
  type ProgrammeRules,
  trackOfProgramme,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type IncubationCase, IncubationEvent, IncubationPaper } from './case.entity';
import { EXIT_PURPOSE } from './exit-purposes';
import { IncubationProgramme } from './programme.entity';
import { IncubationNotice, IncubationObjection, IncubationSheet } from './review.entity';

interface CareCounts {
  readonly planTotal: number;
  readonly planOpen: number;
  readonly handOverItems: number;
  readonly visitsDone: number;
  readonly trainingMinutes: number;
}

const CARE_COUNTS = `
  select
    (select count(*)::int from incubation_plan_item p where p.district_id = $1::bigint and p.case_id = $2::uuid) as "planTotal",
    (select count(*)::int from incubation_plan_item p where p.district_id = $1::bigint and p.case_id = $2::uuid and p.done_on is null) as "planOpen",
    (select count(*)::int from incubation_hand_over_item h where h.district_id = $1::bigint and h.case_id = $2::uuid) as "handOverItems",
    (select count(*)::int from incubation_visit v where v.district_id = $1::bigint and v.case_id = $2::uuid and v.visited_on is not null) as "visitsDone",
    (select coalesce(sum(s.minutes), 0)::int from support_share s
      where s.district_id = $1::bigint and s.case_id = $2::uuid and s.activity = 'training' and s.occurred_on <= $3::date) as "trainingMinutes"`;

const PROOFS = `
  select substr(e.purpose, length($3) + 1) as criterion, d.title as document,
    case when e.state = 'verified' then e.verified_on::text end as "verifiedOn",
    least(e.valid_to, d.valid_to)::text as "validTo"
  from organisation_evidence e
  join organisation_document d on d.district_id = e.district_id and d.id = e.document_id and d.withdrawn_at is null
  where e.district_id = $1::bigint and e.organisation_id = $2::uuid and starts_with(e.purpose, $3)
    and e.state in ('proposed', 'verified')
  order by e.valid_to desc nulls first, e.id
  limit 200`;

/** Everything that the rules ask about a case, read within the district that the case was found in. */
export async function readPosition(
  reads: Reads,
  row: IncubationCase,
  today: IsoDate,
): Promise<IncubationPosition> {
  const rules = await readRules(reads, row);
  const counts = await readCareCounts(reads, row, today);
  return {
    today,
    rules,
    facts: {
      ...row,
      documents: await readDocuments(reads, row),
      midtermPassed: row.midtermPassedOn !== null,
      panel: await readPanel(reads, row, rules),
      notice: await readNotice(reads, row),
      agreement: {
        signedByHub: row.hubSignedOn !== null,
        signedByOrganisation: row.organisationSignedOn !== null,
      },
      planItems: { total: counts.planTotal, open: counts.planOpen },
      criteria: await readCriteria(reads, row, { rules, today, trainingMinutes: counts.trainingMinutes }),
      handOverItems: counts.handOverItems,
      visitsDone: counts.visitsDone,
    },
  };
}

/** The rules that a case goes by: those of the edition under which it began. */
export async function readRules(
  reads: Reads,
  row: Pick<IncubationCase, 'districtId' | 'programmeId'>,
): Promise<ProgrammeRules> {
  const key = { districtId: row.districtId, id: row.programmeId };
  const programme = await reads.repository(IncubationProgramme).findOne(key);
  if (!programme) throw new Error(`A case is of a programme that is absent: ${row.programmeId}`);
  return programme.rules;
}

/** Whether a case that asks for a sum goes by the simplified procedure (简易程序). */
export function isSimplified({ simplified }: ProgrammeRules, requestedSum: string): boolean {
  return simplified !== null && compareDecimal(decimalText(requestedSum), decimalText(simplified.below)) < 0;
}

/** A sheet as the rules see it. */
export function panelSheet({ id, conflict, total }: IncubationSheet): PanelSheet {
  return { assessor: id, conflict, total };
}

/** The least number of sheets that the procedure of a case asks for. */
export function minimumSheets(
  rules: ProgrammeRules,
  { simplified }: Pick<IncubationCase, 'simplified'>,
): number {
  return simplified && rules.simplified ? rules.simplified.minimumAssessors : rules.panel.minimumAssessors;
}

async function readDocuments(reads: Reads, row: IncubationCase): Promise<readonly IncubationDocument[]> {
  const papers = await reads
    .repository(IncubationPaper)
    .query('row')
    .andWhere(
      'row.districtId = :districtId and row.caseId = :caseId and row.withdrawnAt is null',
      ofCase(row),
    )
    .getMany();
  const past = await reads
    .repository(IncubationEvent)
    .query('row')
    .andWhere('row.districtId = :districtId and row.caseId = :caseId and row.action = any(:actions)', {
      ...ofCase(row),
      actions: [...PAPER_USING_ACTIONS],
    })
    .getMany();
  return documentsInHand(
    papers.map(({ kind, filedAt }) => ({ document: kind, filedAt: filedAt.getTime() })),
    past.map(({ action, recordedAt }) => ({
      action: action as IncubationAction,
      at: recordedAt.getTime(),
    })),
  );
}

async function readPanel(reads: Reads, row: IncubationCase, rules: ProgrammeRules): Promise<PanelStanding> {
  const sheets = await reads.repository(IncubationSheet).find({ where: { ...ofCase(row) } });
  return panelStanding(sheets.map(panelSheet), rules.panel, minimumSheets(rules, row));
}

async function readNotice(reads: Reads, row: IncubationCase): Promise<IncubationPosition['facts']['notice']> {
  const notice = await reads.repository(IncubationNotice).findOne({ ...ofCase(row) });
  if (!notice) return null;
  const objections = await reads.repository(IncubationObjection).find({ where: { ...ofCase(row) } });
  return {
    closesOn: isoDate(notice.closesOn),
    openObjections: objections.filter(({ decision }) => decision === null).length,
    upheldObjections: objections.filter(({ decision }) => decision === 'upheld').length,
  };
}

async function readCareCounts(reads: Reads, row: IncubationCase, today: IsoDate): Promise<CareCounts> {
  const [counts] = await reads.sql<CareCounts>(CARE_COUNTS, [row.districtId, row.id, today]);
  if (!counts) throw new Error('A count answers one row');
  return counts;
}

async function readCriteria(
  reads: Reads,
  row: IncubationCase,
  known: { readonly rules: ProgrammeRules; readonly today: IsoDate; readonly trainingMinutes: number },
): Promise<readonly CriterionStanding[]> {
  const { rules, today, trainingMinutes } = known;
  const proofs = await reads.sql<Record<keyof CriterionProof, string>>(PROOFS, [
    row.districtId,
    row.organisationId,
    EXIT_PURPOSE,
  ]);
  return criterionStandings(
    rules.exitSets[trackOfProgramme(rules, row.track).exitSet],
    {
      proofs: proofs.map((proof) => ({
        criterion: proof.criterion as ExitCriterion,
        document: proof.document,
        verifiedOn: dayOrNull(proof.verifiedOn),
        validTo: dayOrNull(proof.validTo),
      })),
      trainingMinutes,
      openRectification: row.stage === 'rectifying',
    },
    today,
  );
}

function dayOrNull(text: string | null): IsoDate | null {
  return text === null ? null : isoDate(text);
}

function ofCase({ districtId, id }: IncubationCase): { districtId: string; caseId: string } {
  return { districtId, caseId: id };
}
