import type {
  AskedPaperStanding,
  SubmissionAction,
  SubmissionLinkStanding,
  SubmissionMeans,
  SubmissionState,
  SubmissionSubject,
} from '../submission';
import type { Labels } from './labels';

/** Labels of what a link is for. @source decision record 0107 */
export const SUBMISSION_SUBJECT_LABELS: Labels<SubmissionSubject> = {
  organisation: { zh: '补交组织材料', en: 'Papers of an organisation' },
  incubationCase: { zh: '补正孵化申请', en: 'Papers of an incubation case' },
  incubationCall: { zh: '申请孵化', en: 'Application under a call' },
};

/** Labels of states, as staff see them. @source decision record 0107 */
export const SUBMISSION_STATE_LABELS: Labels<SubmissionState> = {
  received: { zh: '待核对', en: 'To be looked at' },
  accepted: { zh: '已接收', en: 'Accepted' },
  refused: { zh: '已退回', en: 'Sent back' },
};

/** Labels of actions. @source decision record 0107 */
export const SUBMISSION_ACTION_LABELS: Labels<SubmissionAction> = {
  accept: { zh: '接收为材料', en: 'Accept' },
  refuse: { zh: '退回', en: 'Send back' },
};

/** Labels of the means by which a paper came. @source decision record 0107 */
export const SUBMISSION_MEANS_LABELS: Labels<SubmissionMeans> = {
  link: { zh: '材料链接', en: 'By its link' },
  inPerson: { zh: '当面递交', en: 'In person' },
  chat: { zh: '微信或短信', en: 'By chat or text message' },
  email: { zh: '电子邮件', en: 'By e-mail' },
  post: { zh: '邮寄', en: 'By post' },
};

/** Labels of how a link stands. @source decision record 0107 */
export const SUBMISSION_LINK_STANDING_LABELS: Labels<SubmissionLinkStanding> = {
  open: { zh: '有效', en: 'Open' },
  expired: { zh: '已过期', en: 'Expired' },
  revoked: { zh: '已作废', en: 'Revoked' },
};

/** Labels of how a paper stands, as the group sees them. @source decision record 0107 */
export const ASKED_PAPER_STANDING_LABELS: Labels<AskedPaperStanding> = {
  missing: { zh: '还没有提交', en: 'Missing' },
  received: { zh: '已收到，等待核对', en: 'Received, waiting to be looked at' },
  accepted: { zh: '已通过', en: 'Accepted' },
  refused: { zh: '已退回，请重新提交', en: 'Sent back: bring it again' },
};
