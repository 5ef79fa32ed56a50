import { accepted, isoDate } from '@weizhi/domain';
import { type Attachment, findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  unknownReference,
} from '../../platform/errors/refusal';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';
import { ElementRecord, FormDemand, FormFieldRecord } from './form-demand.entity';
import { FormDemandChanged } from './form-demand-results';
import { toFormDemand } from './form-demand.type';
import { MOST_FIELDS, type ReadLayout, readLayout } from './layout/read-layout';
import { recordDemandEvent } from './record-demand-event';
import type { ProposeFormDemandInput } from './reporting.inputs';
import { suggestMapping } from './suggest-mapping';
import { todayOf } from './today';

const LONGEST = 60;
const LONGEST_TOLERANCE = 366;

/** Proposes a form: its headings are read from the department's workbook, or taken as they are typed. */
export async function proposeFormDemand(
  context: RequestContext,
  input: ProposeFormDemandInput,
): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  const opened = await context.transaction((tx) => open(tx, input));
  if (!('districtId' in opened)) return opened;
  // Between two transactions: nobody waits for a row while a file is read.
  const read = opened.upload && (await readLayout(context, opened.upload));
  if (read && !read.ok) return read.refusal;
  const form = { ...opened, read: read?.value };
  return context.transaction((tx) => propose(tx, context, { input, form }));
}

function problemsOf(input: ProposeFormDemandInput): FieldError[] {
  const problems = (['department', 'title'] as const).flatMap((name) => textProblems(name, input[name]));
  if (input.toleranceDays < 0 || input.toleranceDays > LONGEST_TOLERANCE)
    problems.push(fieldError('toleranceDays', 'OUT_OF_RANGE', { minimum: 0, maximum: LONGEST_TOLERANCE }));
  const { headings, attachmentId } = input;
  if ((headings == null) === (attachmentId == null)) problems.push(fieldError('headings', 'REQUIRED'));
  if (headings && (headings.length === 0 || headings.length > MOST_FIELDS))
    problems.push(fieldError('headings', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_FIELDS }));
  headings?.forEach((heading, index) => problems.push(...textProblems(`headings.${String(index)}`, heading)));
  return [...problems, ...idempotencyKeyProblems(input.idempotencyKey)];
}

function textProblems(name: string, text: string): FieldError[] {
  if (text.trim() === '') return [fieldError(name, 'REQUIRED')];
  return text.trim().length > LONGEST ? [fieldError(name, 'TOO_LONG', { maximum: LONGEST })] : [];
}

interface Opened {
  readonly districtId: string;
  readonly divisionId: string;
  readonly upload?: Attachment;
}

async function open(tx: Transaction, input: ProposeFormDemandInput): Promise<Opened | object> {
  const divisionId = divisionKey(input.divisionId);
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const districtId = division && (await findDistrictFor(tx, 'taskAdmission.apply', division.path));
  if (districtId === undefined) return new NotFound({ subject: 'divisionId' });
  if (input.attachmentId == null) return { districtId, divisionId };
  const upload = await findOwnUpload(tx, districtId, input.attachmentId);
  return upload ? { districtId, divisionId, upload } : unknownReference('attachmentId');
}

interface Proposal {
  readonly input: ProposeFormDemandInput;
  readonly form: Opened & { readonly read: ReadLayout | undefined };
}

async function propose(tx: Transaction, context: RequestContext, proposal: Proposal): Promise<object> {
  const { input, form } = proposal;
  const answer = await once(
    tx,
    { operation: 'proposeFormDemand', key: input.idempotencyKey, body: input },
    async () => accepted({ id: (await insert(tx, context, proposal)).id }),
  );
  if (!answer.ok) return answer.refusal;
  const key = { districtId: form.districtId, id: answer.value.id };
  const row = await tx.repository(FormDemand).findOne(key);
  if (!row) throw new Error('The form demand just proposed is not there');
  return Object.assign(new FormDemandChanged(), { demand: toFormDemand(row, todayOf(context)) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, form: { districtId, divisionId, upload, read } }: Proposal,
): Promise<FormDemand> {
  const { grain, toleranceDays } = input;
  const demand = await tx.repository(FormDemand).insert({
    ...{ districtId, divisionId, grain, toleranceDays, asOf: isoDate(input.asOf) },
    department: input.department.trim(),
    title: input.title.trim(),
    attachmentId: upload?.id ?? null,
    layout: read?.layout ?? null,
    proposedBy: tx.actor.id,
    proposedAt: context.clock.now(),
  });
  const elements = await tx
    .repository(ElementRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.adoptedAt is not null', { districtId })
    .getMany();
  const headings =
    read?.headings ??
    (input.headings ?? []).map((heading, index) => ({ position: index + 1, heading: heading.trim() }));
  await tx.repository(FormFieldRecord).insertMany(
    headings.map(({ position, heading }) => ({
      ...{ districtId, demandId: demand.id, position, heading },
      ...suggestMapping(heading, elements),
    })),
  );
  await recordDemandEvent(tx, context, { demand, action: 'propose' });
  return demand;
}
