import type { Actor } from '@weizhi/domain';
import {
  acceptUpload,
  attach,
  Attachment,
  type AttachmentOwner,
  type AttachmentRefusal,
  openAttachment,
} from '../../platform/attachments';
import { environment, stateFolder } from '../../platform/config';
import type { Locale } from '../../platform/context/locale';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import { keyOfType, toGlobalId } from '../../platform/graphql/global-id';
import { type HttpReply, type HttpRoute, jsonReply, type RouteRequest } from '../../platform/http/route';
import { firstFile } from '../../platform/http/first-file';

/** Name in global ids. */
const ATTACHMENT = 'Attachment';
const LARGEST = 20 * 1_048_576;
const READ = { kind: 'requires', permission: 'attachment.read' } as const;

/** Files come in for a record that a command then names, and go out with the record that they belong to. */
export function attachmentRoutes(owners: readonly AttachmentOwner[]): readonly HttpRoute[] {
  return [
    { method: 'POST', path: '/attachments', access: READ, handle: (request) => upload(request, owners) },
    { method: 'GET', path: '/attachments/:id', access: READ, handle: (request) => download(request, owners) },
  ];
}

async function upload(
  { context, query, incoming }: RouteRequest,
  owners: readonly AttachmentOwner[],
): Promise<HttpReply> {
  const districtId = keyOfType(query.get('district') ?? '', 'District')?.id;
  if (districtId === undefined) throw thrown('BAD_REQUEST', { fields: ['district'] });
  if (!mayUpload(context.actor, districtId, owners)) throw thrown('FORBIDDEN');
  const file = await firstFile(incoming, LARGEST);
  const taken = await acceptUpload(stateFolder(environment), { ...file, limit: LARGEST });
  if (!taken.ok) return refusalReply(taken.refusal, context.locale);
  const { id, fileName } = await context.transaction((tx) =>
    attach(tx, { districtId, content: taken.value }),
  );
  return jsonReply(201, { attachmentId: toGlobalId(ATTACHMENT, districtId, id), fileName });
}

function mayUpload(actor: Actor, districtId: string, owners: readonly AttachmentOwner[]): boolean {
  return actor.grants.some(
    (grant) =>
      grant.districtId === districtId &&
      owners.some(({ uploadedWith }) => grant.permissions.has(uploadedWith)),
  );
}

async function download(
  { context, params }: RouteRequest,
  owners: readonly AttachmentOwner[],
): Promise<HttpReply> {
  const attachment = await findReadable(context, params['id'] ?? '', owners);
  if (!attachment) throw thrown('NOT_FOUND');
  await context.transaction((tx) =>
    tx.audit({
      districtId: attachment.districtId,
      action: 'attachment.download',
      subject: { type: ATTACHMENT, id: attachment.id },
      requestId: context.requestId,
    }),
  );
  const { content, headers } = openAttachment(stateFolder(environment), attachment);
  return { status: 200, headers, body: content };
}

async function findReadable(
  context: RequestContext,
  id: string,
  owners: readonly AttachmentOwner[],
): Promise<Attachment | undefined> {
  const key = keyOfType(id, ATTACHMENT);
  if (!key?.districtId) return undefined;
  const place = { districtId: key.districtId, id: key.id };
  const attachment = await context.reads.repository(Attachment).findOne(place);
  if (!attachment || attachment.uploadedBy === context.actor.id) return attachment;
  for (const owner of owners) {
    if (await owner.mayRead(context.reads, place)) return attachment;
  }
  return undefined;
}

const REFUSALS: Readonly<Record<AttachmentRefusal['code'], { zh: string; en: string; status: number }>> = {
  attachmentTooLarge: {
    zh: '文件超过 20 MB，请压缩或拆分后再上传。',
    en: 'The file is larger than 20 MB. Compress or split it.',
    status: 413,
  },
  attachmentEmpty: { zh: '文件是空的，请重新选择。', en: 'The file is empty. Choose another.', status: 422 },
  attachmentTypeNotTaken: {
    zh: '只接受 PDF、图片（JPG、PNG、WebP）和 Office 文档（docx、xlsx、pptx），请转换后再上传。',
    en: 'Only PDF, pictures (JPG, PNG, WebP) and Office documents (docx, xlsx, pptx) are taken.',
    status: 422,
  },
  attachmentUnreadable: {
    zh: '图片已损坏或过大，无法读取，请重新拍摄或扫描。',
    en: 'The picture is damaged or too large to be read. Take or scan it again.',
    status: 422,
  },
};

function refusalReply({ code }: AttachmentRefusal, locale: Locale): HttpReply {
  const { zh, en, status } = REFUSALS[code];
  return jsonReply(status, { code, message: locale === 'zh-CN' ? zh : en });
}
