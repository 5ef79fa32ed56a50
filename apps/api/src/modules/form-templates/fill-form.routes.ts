import { dateInShanghai, type FormFacts, type FormSubject } from '@weizhi/domain';
import { Attachment, contentPath } from '../../platform/attachments';
import { environment, stateFolder } from '../../platform/config';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { downloadHeaders } from '../../platform/http/download-headers';
import type { HttpReply, HttpRoute, RouteRequest } from '../../platform/http/route';
import { findIncubationCase } from '../incubation';
import { findOrganisation } from '../organisations';
import { readDocxParts } from './docx/docx-parts';
import { fillDocx } from './docx/docx-template';
import { readCaseFacts, readOrganisationFacts } from './form-facts.reads';
import { FormTemplate } from './form-template.entity';
import { FORM_TEMPLATE } from './form-template.type';

/** `GET /form-templates/<id>/filled?of=<organisation or case>`: the form as a Word file, filled from what is recorded. */
export const FORM_ROUTES: readonly HttpRoute[] = [
  {
    method: 'GET',
    path: '/form-templates/:id/filled',
    access: { kind: 'requires', permission: 'organisation.read' },
    handle: fill,
  },
];

interface Subject {
  readonly districtId: string;
  readonly id: string;
  readonly name: string;
  readonly type: 'Organisation' | 'IncubationCase';
  readFacts(): Promise<FormFacts>;
}

async function fill({ context, params, query }: RouteRequest): Promise<HttpReply> {
  const template = await context.reads
    .repository(FormTemplate)
    .findOne({ ...districtRowKey(FORM_TEMPLATE, params['id']) });
  if (template?.withdrawnAt !== null) throw thrown('NOT_FOUND');
  const subject = await findSubject(context, template.subject, query.get('of') ?? '');
  if (subject?.districtId !== template.districtId) throw thrown('NOT_FOUND');
  const facts = await subject.readFacts();
  const file = await readTemplate(context, template);
  await context.transaction((tx) =>
    tx.audit({
      districtId: subject.districtId,
      action: 'formTemplate.fill',
      subject: { type: subject.type, id: subject.id },
      requestId: context.requestId,
    }),
  );
  const day = dateInShanghai(context.clock.now().getTime());
  return {
    status: 200,
    headers: downloadHeaders(`${template.name}-${subject.name}-${day}.docx`, 'docx'),
    body: fillDocx(file, facts),
  };
}

/** What a form is filled for, within the scope of whoever asks. */
async function findSubject(
  context: RequestContext,
  kind: FormSubject,
  id: string,
): Promise<Subject | undefined> {
  if (kind === 'organisation') {
    const row = await findOrganisation(context.reads, id);
    return (
      row && {
        ...keyOf(row),
        name: row.name,
        type: 'Organisation',
        readFacts: () => readOrganisationFacts(context, row),
      }
    );
  }
  const row = await findIncubationCase(context.reads, id);
  const organisation =
    row &&
    (await findOrganisation(context.reads, toGlobalId('Organisation', row.districtId, row.organisationId)));
  return (
    row &&
    organisation && {
      ...keyOf(row),
      name: organisation.name,
      type: 'IncubationCase',
      readFacts: () => readCaseFacts(context, { row, organisation }),
    }
  );
}

function keyOf({ districtId, id }: { readonly districtId: string; readonly id: string }) {
  return { districtId, id };
}

async function readTemplate({ reads }: RequestContext, { districtId, attachmentId }: FormTemplate) {
  const attachment = await reads.repository(Attachment).findOne({ districtId, id: attachmentId });
  // Who may see organisations and no files gets none of these either.
  if (!attachment) throw thrown('NOT_FOUND');
  const parts = await readDocxParts(contentPath(stateFolder(environment), attachment.sha256));
  if (!parts.ok) throw new Error(`The file of a template cannot be read any more: ${parts.refusal.problem}`);
  return parts.value;
}
