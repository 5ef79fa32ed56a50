import { registerProblemTexts } from '../../../platform/imports';

registerProblemTexts({
  organisationOutsideScope: {
    zh: '您只能导入所辖社区的组织，请填写所辖社区，或交由区级导入',
    en: 'You may import organisations of your own communities only: fill in the community',
  },
  organisationDayInFuture: { zh: '日期 {day} 晚于今天，请核对', en: 'The day {day} lies in the future' },
  organisationCodeUnknown: {
    zh: '已登记但没有统一社会信用代码；参考数据可以导入，评价时按缺项处理',
    en: 'Registered, but without its credit code: accepted among reference data only, and counted as missing',
  },
  creditCodeMissing: {
    zh: '“已登记”的组织必须填写统一社会信用代码；没有代码的请改填“已备案”或“未备案登记”',
    en: 'A registered organisation needs its unified social credit code; without one it is filed or unregistered',
  },
  creditCodeNotExpected: {
    zh: '没有登记的组织不应有统一社会信用代码，请核对登记备案状态',
    en: 'Only a registered organisation has a credit code: check the status',
  },
  creditCodeOfAnotherForm: {
    zh: '组织形式与统一社会信用代码前两位不符，请核对',
    en: 'The legal form does not agree with the first two characters of the credit code',
  },
  legalFormMissing: {
    zh: '“已登记”的组织必须填写组织形式（社会团体、社会服务机构或基金会）',
    en: 'A registered organisation needs its legal form',
  },
  filingNumberMissing: {
    zh: '“已备案”的组织必须填写备案号',
    en: 'A filed organisation needs its filing number',
  },
  filingNumberNotExpected: {
    zh: '未备案的组织不应有备案号，请核对登记备案状态',
    en: 'Only a filed organisation has a filing number: check the status',
  },
});
