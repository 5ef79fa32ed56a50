import { PassThrough } from 'node:stream';
import { environment, stateFolder } from '../../platform/config';
import { thrown } from '../../platform/errors/thrown';
import type { HttpReply, RouteRequest } from '../../platform/http/route';
import {
  fileOf,
  getTemplate,
  type ImportBatch,
  ImportRow,
  readLedger,
  type RowProblem,
  writeErrorWorkbook,
} from '../../platform/imports';
import type { Reads } from '../../platform/database';
import { findBatch } from './batch-access';
import { downloadHeaders } from '../../platform/http/download-headers';

/** The rejected rows to correct and upload again; `?rows=all` the whole ledger. It shows what was uploaded, unmasked. */
export async function downloadErrors({ context, params, query }: RouteRequest): Promise<HttpReply> {
  const batch = await findBatch(context.reads, params['id'] ?? '', 'import.manage');
  const [sheet] = batch?.sheets ?? [];
  if (!batch || !sheet) throw thrown('NOT_FOUND');
  const file = await fileOf(context.reads, batch, stateFolder(environment));
  const problems = await problemsOf(context.reads, batch);
  await context.transaction((tx) =>
    tx.audit({
      districtId: batch.districtId,
      action: 'import.downloadErrors',
      subject: { type: 'ImportBatch', id: batch.id },
      requestId: context.requestId,
    }),
  );
  const body = new PassThrough();
  const request = {
    template: getTemplate(batch.templateCode),
    map: batch.map,
    header: sheet.header,
    locale: context.locale,
    rows: readLedger(
      file,
      batch.sheets.map(({ header }) => header),
    ),
    problems,
    scope: query.get('rows') === 'all' ? 'all' : 'rejected',
  } as const;
  writeErrorWorkbook(request, body).catch((error: unknown) => body.destroy(error as Error));
  return {
    status: 200,
    headers: downloadHeaders(`${batch.fileName.replace(/\.\w+$/, '')}-待更正.xlsx`),
    body,
  };
}

async function problemsOf(
  reads: Reads,
  { districtId, id }: ImportBatch,
): Promise<ReadonlyMap<number, readonly RowProblem[]>> {
  const rows = await reads
    .repository(ImportRow)
    .find({ where: { districtId, batchId: id, outcome: 'rejected' } });
  return new Map(rows.map(({ ordinal, problems }) => [ordinal, problems]));
}
