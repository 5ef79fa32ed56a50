import { accepted, receivesTasks } from '@weizhi/domain';
import { findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  unknownReference,
} from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';
import { Department, DEPARTMENT } from '../mandates';
import { type AboutColumns, aboutColumns } from './burden-about';
import { BurdenReport } from './burden-report.entity';
import type { FileBurdenReportInput } from './burden-report.inputs';
import { BurdenReportFiled } from './burden-report-results';
import { recordReportEvent } from './burden-report-rows';
import { toBurdenReport } from './burden-report.type';

const MOST_HOURS = 2_000;

/** Files a burden report with the panel. Whoever is reported on is named from the register: a report enters no department. */
export async function fileBurdenReport(
  context: RequestContext,
  input: FileBurdenReportInput,
): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => file(tx, context, input));
}

function problemsOf({ content, hours, idempotencyKey }: FileBurdenReportInput): FieldError[] {
  return [
    ...textProblems('content', content, { maximum: 1_000, required: true }),
    ...(hours >= 1 && hours <= MOST_HOURS
      ? []
      : [fieldError('hours', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_HOURS })]),
    ...idempotencyKeyProblems(idempotencyKey),
  ];
}

async function file(tx: Transaction, context: RequestContext, input: FileBurdenReportInput): Promise<object> {
  const place = await findOwnCommunity(tx, input.divisionId);
  if (!place) return new NotFound({ subject: 'divisionId' });
  const { districtId } = place;
  const key = districtRowKey(DEPARTMENT, input.departmentId);
  const department = await tx.repository(Department).findOne({ ...key });
  if (department?.districtId !== districtId) return unknownReference('departmentId');
  const about = await aboutColumns(tx, { subject: input.subject, aboutId: input.aboutId }, place);
  if (!about) return unknownReference('aboutId');
  const evidence = input.evidenceId == null ? null : await findOwnUpload(tx, districtId, input.evidenceId);
  if (evidence === undefined) return unknownReference('evidenceId');
  const answer = await once(
    tx,
    { operation: 'fileBurdenReport', key: input.idempotencyKey, body: input },
    async () => {
      const filing = { ...place, departmentId: department.id, about, evidenceId: evidence?.id ?? null };
      return accepted({ id: await insert(tx, context, { input, filing }) });
    },
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(BurdenReport).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The report just filed is not there');
  return Object.assign(new BurdenReportFiled(), { report: toBurdenReport(row) });
}

/** Where a report comes from. */
interface CommunityPlace {
  readonly districtId: string;
  readonly divisionId: string;
}

/** A community at which the actor reports burdens; undefined for anything else. */
export async function findOwnCommunity(reads: Reads, id: unknown): Promise<CommunityPlace | undefined> {
  const divisionId = divisionKey(id);
  const division = (await findCurrentDivisions(reads, [divisionId])).get(divisionId);
  if (!division || !receivesTasks(division.kind)) return undefined;
  const districtId = await findDistrictFor(reads, 'burdenReport.file', division.path);
  return districtId === undefined ? undefined : { districtId, divisionId };
}

interface Filing extends CommunityPlace {
  readonly departmentId: string;
  readonly about: Partial<AboutColumns>;
  readonly evidenceId: string | null;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, filing }: { readonly input: FileBurdenReportInput; readonly filing: Filing },
): Promise<string> {
  const { about, ...where } = filing;
  const report = await tx.repository(BurdenReport).insert({
    ...where,
    ...about,
    subject: input.subject,
    content: input.content.trim(),
    hours: input.hours,
    state: 'filed',
    filedBy: tx.actor.id,
    filedAt: context.clock.now(),
  });
  await recordReportEvent(tx, context, { report, kind: 'filed' });
  return report.id;
}
