import { PassThrough, type Readable } from 'node:stream';
import busboy from 'busboy';
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
import { downloadErrors } from './download-errors';
import { batchGlobalId } from './import.type';

const MANAGE = { kind: 'requires', permission: 'import.manage' } as const;
const READ = { kind: 'requires', permission: 'import.read' } as const;
/** What a multipart form adds to its file. */
const FORM_BYTES = 64 * 1024;

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
  if (Number(incoming.headers['content-length'] ?? 0) > READER_LIMITS.fileBytes + FORM_BYTES) {
    throw thrown('PAYLOAD_TOO_LARGE', { maximumBytes: READER_LIMITS.fileBytes });
  }
  const file = await firstFile(incoming);
  const received = await receiveLedger({ ...file, template, stateFolder: stateFolder(environment) });
  if (!received.ok) return refusalReply(received.refusal, context.locale);
  const batch = await context.transaction((tx) =>
    createBatch(tx, { districtId, template, ledger: received.value }),
  );
  return jsonReply(201, { batchId: batchGlobalId(batch) });
}

function refusalReply(refusal: LedgerRefusal, locale: RouteRequest['context']['locale']): HttpReply {
  const status = refusal.code === 'attachmentTooLarge' || refusal.code === 'file_too_large' ? 413 : 422;
  return jsonReply(status, { code: refusal.code, message: ledgerRefusalMessage(refusal, locale) });
}

interface IncomingFile {
  readonly fileName: string;
  readonly content: Readable;
}

/** The one file of the form, still streaming. */
function firstFile(incoming: RouteRequest['incoming']): Promise<IncomingFile> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => {
      reject(thrown('BAD_REQUEST', { reason: 'NO_FILE' }));
    };
    try {
      const form = busboy({
        headers: incoming.headers,
        defParamCharset: 'utf8',
        limits: { files: 1, fields: 10, parts: 11, fieldSize: 1_000, headerPairs: 50 },
      });
      form.on('file', (_name, content, { filename }) => {
        resolve({ content, fileName: filename ?? 'ledger' });
      });
      form.on('error', refuse).on('close', refuse);
      incoming.pipe(form);
    } catch {
      refuse();
    }
  });
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
