import { type BilingualText, SUBMISSION_LINK_STANDING_LABELS } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type HttpReply, jsonReply } from '../../platform/http/route';

/** Why the page of a link is refused something, in words for people who know nothing of this system. */
const LINK_REFUSALS = {
  linkUnknown: {
    status: 404,
    zh: '链接不正确。请重新扫描二维码，或向发给您的工作人员核对。',
    en: 'The link is not right. Scan the code again, or ask whoever gave it to you.',
  },
  linkExpired: {
    status: 410,
    zh: `链接${SUBMISSION_LINK_STANDING_LABELS.expired.zh}，请联系工作人员重新发放。`,
    en: 'The link has expired. Ask the staff for a new one.',
  },
  linkRevoked: {
    status: 410,
    zh: `链接${SUBMISSION_LINK_STANDING_LABELS.revoked.zh}，请联系工作人员。`,
    en: 'The link was revoked. Ask the staff.',
  },
  tooManyWrongLinks: {
    status: 429,
    zh: '尝试次数过多，请稍后再试。',
    en: 'Too many attempts. Try again later.',
  },
  tooManyFiles: {
    status: 429,
    zh: '一小时内提交的文件过多，请稍后再试。',
    en: 'Too many files within an hour. Try again later.',
  },
  tooManyWaiting: {
    status: 409,
    zh: '已有较多材料等待核对，请等工作人员处理后再提交。',
    en: 'Many papers wait to be looked at. Bring more when the staff have dealt with them.',
  },
  notAsked: {
    status: 409,
    zh: '这项材料现在不需要提交，请刷新页面查看还缺什么。',
    en: 'This paper is not asked for now. Reload the page to see what is missing.',
  },
  callClosed: {
    status: 410,
    zh: '本次征集现在不接受申请，请留意下一次征集或咨询工作人员。',
    en: 'The call takes no applications now.',
  },
  tooManyApplications: {
    status: 429,
    zh: '提交的申请过多，请过一小时再试，或请工作人员代为登记。',
    en: 'Too many applications. Try again in an hour, or ask the staff.',
  },
  looksKnown: {
    status: 409,
    zh: '该社区已有同名组织的记录，请联系工作人员办理，以免重复。',
    en: 'A group of this name is on record in the community. Ask the staff.',
  },
  applicationIncomplete: {
    status: 422,
    zh: '有内容没有填对，请核对姓名、电话、所在社区、申请内容和金额。',
    en: 'Something is not filled in right: check name, telephone, community, summary and sum.',
  },
  attachmentTooLarge: {
    status: 413,
    zh: '文件超过 20 MB，请压缩或重新拍摄。',
    en: 'The file is larger than 20 MB.',
  },
  attachmentEmpty: { status: 422, zh: '文件是空的，请重新选择。', en: 'The file is empty.' },
  attachmentTypeNotTaken: {
    status: 422,
    zh: '只接受照片（JPG、PNG、WebP）、PDF 和 Office 文档。苹果手机的 HEIC 照片请改为“兼容性最佳”格式拍摄。',
    en: 'Only photographs (JPG, PNG, WebP), PDF and Office documents are taken.',
  },
  attachmentUnreadable: {
    status: 422,
    zh: '照片已损坏或过大，无法读取，请重新拍摄。',
    en: 'The photograph cannot be read. Take it again.',
  },
} as const;

/** The answer to the page of a link that is refused something. */
export function linkRefusal(
  context: RequestContext,
  code: keyof typeof LINK_REFUSALS,
  headers: HttpReply['headers'] = {},
): HttpReply {
  const { status, ...text } = LINK_REFUSALS[code];
  return jsonReply(status, { code, message: said(context, text) }, headers);
}

/** A text in the language of the request. */
export function said({ locale }: RequestContext, { zh, en }: BilingualText): string {
  return locale === 'zh-CN' ? zh : en;
}
