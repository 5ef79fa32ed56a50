import type { UnifiedSocialCreditCodeRefusal } from '../identifier';
import type { RegistrationRefusal } from '../organisation';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of registration. @source decision record 0014 */
export const REGISTRATION_REFUSAL_TEXTS: RefusalTexts<
  Exclude<RegistrationRefusal, UnifiedSocialCreditCodeRefusal>
> = {
  registrationActionNotAllowed: {
    problem: {
      zh: '该组织目前「{status}」，不能「{registrationAction}」。',
      en: 'The organisation is “{status}”; “{registrationAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{registrationActions}。', en: 'Possible now: {registrationActions}.' },
  },
  registrationReasonMissing: {
    problem: { zh: '「{registrationAction}」须写明理由。', en: '“{registrationAction}” needs a reason.' },
    fix: { zh: '填写理由后再提交。', en: 'Give the reason and submit again.' },
  },
  creditCodeMissing: {
    problem: {
      zh: '「{status}」的组织必须有统一社会信用代码。',
      en: 'With the status “{status}” a unified social credit code is required.',
    },
    fix: { zh: '按登记证书填写 18 位代码。', en: 'Enter the 18 characters from the certificate.' },
  },
  creditCodeNotExpected: {
    problem: {
      zh: '「{status}」的组织不是法人，没有统一社会信用代码。',
      en: 'With the status “{status}” it is no legal person and has no unified social credit code.',
    },
    fix: {
      zh: '清空代码；已取得登记证书的，请把状态改为已登记。',
      en: 'Clear the code, or choose “registered” if it has its certificate.',
    },
  },
  creditCodeOfAnotherForm: {
    problem: {
      zh: '统一社会信用代码的前两位与组织形式「{legalForm}」不符。',
      en: 'The first two characters of the credit code do not belong to the legal form “{legalForm}”.',
    },
    fix: {
      zh: '社会团体为 51，社会服务机构为 52，基金会为 53，请核对代码或组织形式。',
      en: 'Associations have 51, service institutions 52, foundations 53: correct the code or the form.',
    },
  },
  legalFormMissing: {
    problem: {
      zh: '「{status}」的组织必须写明组织形式。',
      en: 'With the status “{status}” a legal form is required.',
    },
    fix: {
      zh: '选择社会团体、社会服务机构或基金会。',
      en: 'Choose association, service institution or foundation.',
    },
  },
  filingNumberMissing: {
    problem: { zh: '已备案的组织必须有备案号。', en: 'A filed organisation needs its filing number.' },
    fix: { zh: '按备案证明填写备案号。', en: 'Enter the number on the filing certificate.' },
  },
  filingNumberNotExpected: {
    problem: {
      zh: '「{status}」的组织没有备案号。',
      en: 'With the status “{status}” there is no filing number.',
    },
    fix: { zh: '清空备案号，或把状态改为已备案。', en: 'Clear the number, or choose “filed”.' },
  },
};
