import { Readable } from 'node:stream';
import { dateInShanghai } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { dataScope } from '../../platform/database/data-scope';
import { thrown } from '../../platform/errors/thrown';
import {
  csvStream,
  type ExportCell,
  type ListExport,
  type SheetColumn,
  workbookStream,
} from '../../platform/exports';
import { downloadHeaders } from '../../platform/http/download-headers';
import type { HttpReply, HttpRoute, RouteRequest } from '../../platform/http/route';
import { GUIDE_COLUMNS, GUIDE_TITLE, guideLines, readGuideFacts } from './export-guide';

const FORMATS = ['xlsx', 'csv'] as const;

type Format = (typeof FORMATS)[number];

/** `GET /exports/<list>.xlsx` and `.csv`: the list as its page shows it, whole, within the scope of whoever asks. */
export function exportRoutes(exports: readonly ListExport[]): readonly HttpRoute[] {
  return exports.flatMap((list) =>
    FORMATS.map((format) => ({
      method: 'GET' as const,
      path: `/exports/${list.code}.${format}`,
      access: { kind: 'requires' as const, permission: list.permission },
      handle: (request: RouteRequest) => serve(request, list, format),
    })),
  );
}

async function serve(request: RouteRequest, list: ListExport, format: Format): Promise<HttpReply> {
  const context = inAskedLanguage(request);
  const filter = request.readInput(list.filterType, jsonOf(request.query.get('filter')));
  const order = request.query.get('orderBy') ?? list.defaultOrder;
  if (!list.orders.includes(order)) throw thrown('BAD_USER_INPUT', { path: 'orderBy' });
  const facts = await readGuideFacts(context, list, filter);
  await record(context, list, filter);
  const columns = columnsOf(list, context);
  const rows = list.readRows(context, { filter, order });
  const title = said(context, list.title);
  const name = `${facts.nature.isDemonstration ? `${said(context, facts.nature.text)}-` : ''}${title}-${dateInShanghai(context.clock.now().getTime())}.${format}`;
  const body = Readable.from(
    format === 'csv'
      ? csvStream(columns, rows)
      : workbookStream({
          title,
          columns,
          rows,
          guideTitle: said(context, GUIDE_TITLE),
          guideColumns: GUIDE_COLUMNS.map((column) => ({ ...column, header: said(context, column.header) })),
          guide: (rowCount): readonly (readonly ExportCell[])[] =>
            guideLines(context, { list, facts, rowCount }),
        }),
  );
  return { status: 200, headers: downloadHeaders(name, format), body };
}

/** Whoever follows a link in a page cannot send the page's header. */
function inAskedLanguage({ context, query }: RouteRequest): RequestContext {
  return query.get('locale') === 'en-GB' ? { ...context, locale: 'en-GB' } : context;
}

function jsonOf(text: string | null): object {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw thrown('BAD_USER_INPUT', { path: 'filter' });
}

/** The log of every district whose rows may be in the file hears of it. */
async function record(context: RequestContext, list: ListExport, filter: object): Promise<void> {
  const { districtIds } = dataScope(context.actor, list.permission);
  await context.transaction(async (tx) => {
    for (const districtId of districtIds) {
      await tx.audit({
        districtId,
        action: 'list.export',
        subject: { type: 'ListExport', id: list.code },
        fieldsAfter: Object.keys(filter),
        requestId: context.requestId,
      });
    }
  });
}

function columnsOf(list: ListExport, context: RequestContext): readonly SheetColumn[] {
  return list.columns.map(({ header, kind, width }) => {
    const text = said(context, header);
    return { header: text, kind, width: width ?? Math.max(12, text.length * 2 + 4) };
  });
}

function said({ locale }: RequestContext, text: { readonly zh: string; readonly en: string }): string {
  return locale === 'zh-CN' ? text.zh : text.en;
}
