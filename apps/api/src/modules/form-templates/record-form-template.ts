import { accepted, type FormSubject, refused, type Result, unknownPlaceholders } from '@weizhi/domain';
import { type Attachment, contentPath, findOwnUpload } from '../../platform/attachments';
import { environment, stateFolder } from '../../platform/config';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  unknownReference,
} from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import { readDocxParts } from './docx/docx-parts';
import { listPlaceholders } from './docx/docx-template';
import { FormTemplate } from './form-template.entity';
import {
  FormTemplateNameTaken,
  formTemplateUnreadable,
  NoPlaceholders,
  placeText,
  unknownPlaceholdersOf,
} from './form-template.errors';
import type { RecordFormTemplateInput } from './form-template.inputs';
import { FormTemplateRecorded } from './form-template-results';
import { toFormTemplate } from './form-template.type';
import { mayPrescribe } from './may-prescribe';

const LONGEST_NAME = 60;
const LARGEST = 5 * 1_048_576;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Records a template that a district prescribes. Its file is read and every placeholder in it known before it is offered. */
export async function recordFormTemplate(
  context: RequestContext,
  input: RecordFormTemplateInput,
): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const districtId = keyOfType(input.districtId, 'District')?.id ?? '0';
  const upload = await context.transaction(async (tx) =>
    (await mayPrescribe(tx, districtId))
      ? ((await findOwnUpload(tx, districtId, input.attachmentId)) ?? unknownReference('attachmentId'))
      : new NotFound({ subject: 'districtId' }),
  );
  if (upload instanceof NotFound || upload instanceof InvalidInput) return upload;
  // Between two transactions: nobody waits for a row while a file is read.
  const names = await readNames(context, upload, input.subject);
  if (!names.ok) return names.refusal;
  try {
    return await context.transaction((tx) =>
      record(tx, context, { input, upload, placeholders: names.value }),
    );
  } catch (error) {
    if (uniqueViolation(error) === 'uq_form_template_name') return new FormTemplateNameTaken({});
    throw error;
  }
}

function problemsOf({ name, idempotencyKey }: RecordFormTemplateInput): FieldError[] {
  const problems: FieldError[] = [];
  const text = name.trim();
  if (text === '') problems.push(fieldError('name', 'REQUIRED'));
  if (text.length > LONGEST_NAME) problems.push(fieldError('name', 'TOO_LONG', { maximum: LONGEST_NAME }));
  return [...problems, ...idempotencyKeyProblems(idempotencyKey)];
}

/** The names that stand in a file, or why it is no template of the subject. */
async function readNames(
  { locale }: RequestContext,
  { mediaType, byteSize, sha256 }: Attachment,
  subject: FormSubject,
): Promise<Result<readonly string[], object>> {
  if (mediaType !== DOCX) return refused(formTemplateUnreadable({ problem: 'notWord', part: null }));
  if (Number(byteSize) > LARGEST) return refused(formTemplateUnreadable({ problem: 'tooLarge', part: null }));
  const parts = await readDocxParts(contentPath(stateFolder(environment), sha256));
  if (!parts.ok) return refused(formTemplateUnreadable(parts.refusal));
  const found = listPlaceholders(parts.value);
  if (!found.ok) {
    const { where } = found.refusal;
    return refused(formTemplateUnreadable(found.refusal, where && placeText(where, locale)));
  }
  if (found.value.length === 0) return refused(new NoPlaceholders({ example: '{{组织名称}}' }));
  const unknown = unknownPlaceholders(subject, found.value);
  if (unknown.length > 0) return refused(unknownPlaceholdersOf(unknown, locale));
  return accepted([...new Set(found.value.map(({ name }) => name))]);
}

interface Recording {
  readonly input: RecordFormTemplateInput;
  readonly upload: Attachment;
  readonly placeholders: readonly string[];
}

async function record(tx: Transaction, context: RequestContext, recording: Recording): Promise<object> {
  const { input, upload, placeholders } = recording;
  const { districtId } = upload;
  const answer = await once(
    tx,
    { operation: 'recordFormTemplate', key: input.idempotencyKey, body: input },
    async () => {
      const { id } = await tx.repository(FormTemplate).insert({
        districtId,
        name: input.name.trim(),
        subject: input.subject,
        attachmentId: upload.id,
        placeholders: [...placeholders],
        recordedBy: tx.actor.id,
        recordedAt: context.clock.now(),
      });
      await tx.audit({
        districtId,
        action: 'formTemplate.record',
        subject: { type: 'FormTemplate', id },
        requestId: context.requestId,
      });
      return accepted({ id });
    },
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(FormTemplate).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The template just recorded is not there');
  return Object.assign(new FormTemplateRecorded(), { template: toFormTemplate(row) });
}
