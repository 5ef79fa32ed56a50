import { eventWords } from './event-words';

it.each([
  [{ kind: 'RECORDED', toCode: 'filed' }, '录入：已备案'],
  [
    { kind: 'STATUS_CHANGED', fromCode: 'filed', toCode: 'registrationPending' },
    '登记备案状态变更：已备案 → 登记办理中',
  ],
  [{ kind: 'DOCUMENT_RECORDED', toCode: 'minutes', subject: '三月例会' }, '登记材料：会议纪要 三月例会'],
  [{ kind: 'CREDIT_FLAGGED', fromCode: 'normal', toCode: 'abnormal' }, '信用标记变更：正常 → 活动异常'],
  [{ kind: 'EVIDENCE_VERIFIED', toCode: 'element:activityCharter', subject: '章程' }, '核验通过：章程'],
  [{ kind: 'CHANGED' }, '修改基本情况'],
] as const)('says %j', (event, words) => {
  expect(eventWords(event)).toBe(words);
});
