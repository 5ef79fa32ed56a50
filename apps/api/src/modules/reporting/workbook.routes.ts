import { readFile } from 'node:fs/promises';
import { correctedRows, dateInShanghai } from '@weizhi/domain';
import { Attachment, contentPath } from '../../platform/attachments';
import { environment, stateFolder } from '../../platform/config';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { thrown } from '../../platform/errors/thrown';
import { downloadHeaders } from '../../platform/http/download-headers';
import { type HttpReply, type HttpRoute, jsonReply, type RouteRequest } from '../../platform/http/route';
import { District, divisionKey, permittedRows } from '../divisions';
import { findFillableCommunity } from './community';
import { findDemand, isOwnDemand, readFields } from './demand.reads';
import { FormAnswer, ServedCorrectionRecord } from './fill.entity';
import { readSheet } from './fill-sheet.reads';
import { shownValue } from './fill.type';
import { ElementRecord, type FormDemand } from './form-demand.entity';
import { FORM_DEMAND } from './form-demand.type';
import { writeFillWorkbook } from './layout/write-fill-workbook';
import { type AnsweredPart, type CorrectionLine, writeFormWorkbook } from './layout/write-form-workbook';
import { todayOf } from './today';

/** More rows than this are taken away by subdistrict. */
const MOST_ROWS = 20_000;

export const WORKBOOK_ROUTES: readonly HttpRoute[] = [
  {
    method: 'GET',
    path: '/form-demands/:id/workbook',
    access: { kind: 'requires', permission: 'reporting.read' },
    handle: serveForm,
  },
  {
    method: 'GET',
    path: '/fill-sheets/:id/workbook',
    access: { kind: 'requires', permission: 'reporting.fill' },
    handle: serveSheet,
  },
];

async function serveSheet({ context, params }: RouteRequest): Promise<HttpReply> {
  const community = await findFillableCommunity(context.reads, params['id']);
  if (!community) throw thrown('NOT_FOUND');
  const body = await writeFillWorkbook(await readSheet(context, community));
  const name = `一次填报-${community.name}-${todayOf(context)}.xlsx`;
  const mark = await demonstrationMark(context.reads, community.districtId);
  return { status: 200, headers: downloadHeaders(`${mark}${name}`), body };
}

/** `GET /form-demands/<id>/workbook`: the answers in the form's own layout, of one division with `?of=`. */
async function serveForm({ context, params, query }: RouteRequest): Promise<HttpReply> {
  const demand = await findDemand(context.reads, params['id'] ?? '');
  if (!demand) throw thrown('NOT_FOUND');
  const answers = await readAnswers(context.reads, demand, query.get('of'));
  if (answers.length === 0) throw thrown('NOT_FOUND');
  if (answers.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS)
    return jsonReply(422, {
      code: 'TOO_MANY_ROWS',
      message: '行数过多，请按街道分别下载。 There are too many rows: take them away by subdistrict.',
    });
  const body = await writeFormWorkbook({
    title: demand.title,
    grain: demand.grain,
    fields: await readFields(context.reads, demand),
    ...(await partsOf(context, demand, answers)),
    own: await ownWorkbook(context, demand),
  });
  await context.transaction((tx) =>
    tx.audit({
      districtId: demand.districtId,
      action: 'formDemand.download',
      subject: { type: FORM_DEMAND, id: demand.id },
      requestId: context.requestId,
    }),
  );
  const mark = await demonstrationMark(context.reads, demand.districtId);
  const name = `${mark}${demand.title}-${demand.department}-${todayOf(context)}.xlsx`;
  return { status: 200, headers: downloadHeaders(name), body };
}

/** Whether the actor may take answers away: the department that asked, and whoever fills in or manages forms. */
export async function mayDownload(reads: Reads, demand: FormDemand): Promise<boolean> {
  const own = reads.actor.grants.some(
    ({ districtId, permissions }) =>
      districtId === demand.districtId &&
      (permissions.has('reporting.fill') || permissions.has('reporting.manage')),
  );
  return own || isOwnDemand(reads, demand);
}

async function readAnswers(reads: Reads, demand: FormDemand, of: string | null): Promise<FormAnswer[]> {
  const { districtId, id } = demand;
  const query = reads
    .repository(FormAnswer)
    .query('row')
    .andWhere('row.districtId = :districtId and row.demandId = :id', { districtId, id });
  if (of !== null)
    query.andWhere(
      `exists (select 1 from division_closure closure
                where closure.descendant_id = row.divisionId and closure.ancestor_id = :of::bigint)`,
      { of: divisionKey(of) },
    );
  const answers = await query.orderBy('row.divisionId').getMany();
  if (await isOwnDemand(reads, demand)) return answers;
  const filled = await permittedRows(reads, 'reporting.fill', answers);
  const managed = await permittedRows(reads, 'reporting.manage', answers);
  return answers.filter((answer) => filled.includes(answer) || managed.includes(answer));
}

async function partsOf(
  { reads }: RequestContext,
  { districtId, id }: FormDemand,
  answers: readonly FormAnswer[],
): Promise<{ readonly parts: readonly AnsweredPart[]; readonly corrections: readonly CorrectionLine[] }> {
  const divisionIds = answers.map(({ divisionId }) => divisionId);
  const names = await reads.sql<{ id: string; name: string; parent: string }>(
    `select own.id::text, own.name, parent.name as parent from division own join division parent on parent.id = own.parent_id
      where own.id = any($1::bigint[])`,
    [divisionIds],
  );
  const places = new Map(names.map((place) => [place.id, place]));
  const served = await reads
    .repository(ServedCorrectionRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.demandId = :id', { districtId, id })
    .andWhere('row.divisionId = any(:divisionIds)', { divisionIds })
    .orderBy('row.correctedAt')
    .addOrderBy('row.id')
    .getMany();
  const elements = await reads.repository(ElementRecord).find({ where: { districtId } });
  const byId = new Map(elements.map((element) => [element.id, element]));
  const codeOf = ({ elementId }: ServedCorrectionRecord): string => byId.get(elementId)?.code ?? '';
  const parts = answers.map(({ divisionId, rows }) => {
    const own = served.filter((each) => each.divisionId === divisionId);
    const { name = '', parent = '' } = places.get(divisionId) ?? {};
    const corrections = own.map((each) => ({
      ...{ household: each.household, building: each.building, element: codeOf(each) },
      ...{ before: each.valueBefore, after: each.valueAfter },
    }));
    return { subdistrict: parent, community: name, rows: correctedRows(rows, corrections) };
  });
  const corrections = served.map((each) => ({
    community: places.get(each.divisionId)?.name ?? '',
    ...{ household: each.household, building: each.building, reason: each.reason },
    element: byId.get(each.elementId)?.name ?? '',
    before: shownValue(each.valueBefore),
    after: shownValue(each.valueAfter),
    correctedOn: dateInShanghai(each.correctedAt.getTime()),
  }));
  return { parts, corrections };
}

async function ownWorkbook({ reads }: RequestContext, { districtId, attachmentId, layout }: FormDemand) {
  if (attachmentId === null || layout === null) return null;
  const attachment = await reads.repository(Attachment).findOne({ districtId, id: attachmentId });
  if (!attachment) throw new Error('The workbook of a form is not there');
  return { file: await readFile(contentPath(stateFolder(environment), attachment.sha256)), layout };
}

/** What goes before the name of a file that holds demonstration data. */
async function demonstrationMark(reads: Reads, districtId: string): Promise<string> {
  const district = await reads.repository(District).findOne({ id: districtId });
  return district?.kind === 'demonstration' ? '演示数据-' : '';
}
