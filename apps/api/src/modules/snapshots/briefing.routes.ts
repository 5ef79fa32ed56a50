import { Readable } from 'node:stream';
import { thrown } from '../../platform/errors/thrown';
import { downloadHeaders } from '../../platform/http/download-headers';
import type { HttpReply, HttpRoute, RouteRequest } from '../../platform/http/route';
import { briefingDocument } from './briefing-document';
import { readBriefing } from './read-briefing';
import { SNAPSHOT } from './snapshot.type';

/** `GET /snapshots/<id>/briefing?of=<division>`: the briefing as a Word file. */
export const BRIEFING_ROUTES: readonly HttpRoute[] = [
  {
    method: 'GET',
    path: '/snapshots/:id/briefing',
    access: { kind: 'requires', permission: 'indicator.read' },
    handle: download,
  },
];

async function download({ context, params, query }: RouteRequest): Promise<HttpReply> {
  const read = await readBriefing(context, { snapshotId: params['id'], divisionId: query.get('of') });
  if (!read) throw thrown('NOT_FOUND');
  const { snapshot, briefing, isDemonstration } = read;
  await context.transaction((tx) =>
    tx.audit({
      districtId: snapshot.districtId,
      action: 'snapshot.briefing',
      subject: { type: SNAPSHOT, id: snapshot.id },
      requestId: context.requestId,
    }),
  );
  return {
    status: 200,
    headers: downloadHeaders(
      `${isDemonstration ? '演示数据-' : ''}${briefing.title}-快照第${String(snapshot.number)}号.docx`,
      'docx',
    ),
    body: Readable.from(briefingDocument(read)),
  };
}
