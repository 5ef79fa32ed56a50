import { PassThrough } from 'node:stream';
import { environment, stateFolder } from '../../platform/config';
import { thrown } from '../../platform/errors/thrown';
import { keyOfType } from '../../platform/graphql/global-id';
import { type HttpReply, type HttpRoute, jsonReply, type RouteRequest } from '../../platform/http/route';
import {
  createBatch,
  findTemplate,
  type ImportTemplate,
  ledgerRefusalMessage,
  type LedgerRefusal,
  READER_LIMITS,
  receiveLedger,
  writeTemplateWorkbook,
} from '../../platform/imports';
import { mayImport } from './batch-access';
import { downloadHeaders } from '../../platform/http/download-headers';
import { firstFile } from '../../platform/http/first-file';
import { downloadErrors } from './download-errors';
import { batchGlobalId } from './import.type';

const MANAGE = { kind: 'requires', permission: 'import.manage' } as const;
const READ = { kind: 'requires', permission: 'import.read' } as const;

/** Files of imports: ledgers come in, templates and error workbooks go out. */
export const IMPORT_ROUTES: readonly HttpRoute[] = [
  { method: 'POST', path: '/uploads/imports', access: MANAGE, handle: upload },
  {
    method: 'GET',
    path: '/downloads/import-templates/:code/template.xlsx',
    access: READ,
    handle: downloadTemplate,
  },
  { method: 'GET', path: '/downloads/imports/:id/errors.xlsx', access: MANAGE, handle: downloadErrors },
];

async function upload({ context, query, incoming }: RouteRequest): Promise<HttpReply> {
  const template = findTemplate(query.get('template') ?? '');
  const districtId = districtOf(query);
  if (!template || districtId === undefined)
    throw thrown('BAD_REQUEST', { fields: ['template', 'district'] });
  if (!mayImport(context.actor, template, districtId)) throw thrown('FORBIDDEN');
  const file = await firstFile(incoming, READER_LIMITS.fileBytes);
  const received = await receiveLedger({ ...file, template, stateFolder: stateFolder(environment) });
  if (!received.ok) return refusalReply(received.refusal, context.locale);
  const batch = await context.transaction((tx) =>
    createBatch(tx, { districtId, template, ledger: received.value }),
  );
  return jsonReply(201, { batchId: batchGlobalId(batch) });
}

function refusalReply(refusal: LedgerRefusal, locale: RouteRequest['context']['locale']): HttpReply {
  const status = refusal.code === 'attachmentTooLarge' || refusal.code === 'file_too_large' ? 413 : 422;
  // Line, row or limit, for whoever does not read the message.
  const facts = 'facts' in refusal ? refusal.facts : {};
  return jsonReply(status, { code: refusal.code, message: ledgerRefusalMessage(refusal, locale), facts });
}

async function downloadTemplate({ context, params, query }: RouteRequest): Promise<HttpReply> {
  const template = findTemplate(params['code'] ?? '');
  if (!template) throw thrown('NOT_FOUND');
  const districtId = districtOf(query) ?? context.actor.grants[0]?.districtId ?? '0';
  const lookups = await template.port.openLookups(context.reads, {
    districtId,
    batchId: '00000000-0000-0000-0000-000000000000',
    divisionIds: null,
    now: context.clock.now(),
  });
  const body = new PassThrough();
  writeTemplateWorkbook(template, lookups, body).catch((error: unknown) => body.destroy(error as Error));
  return { status: 200, headers: downloadHeaders(templateFileName(template)), body };
}

function templateFileName(template: ImportTemplate): string {
  return `${template.title.zh}-导入模板-v${template.version}.xlsx`;
}

function districtOf(query: URLSearchParams): string | undefined {
  return keyOfType(query.get('district') ?? '', 'District')?.id;
}
