import { countsSentence, daysLeftWords, type ExpiryItem, expiryRows } from './expiry-rows';

const item = (kind: ExpiryItem['kind'], place: string, daysLeft: number): ExpiryItem => ({
  ...{ key: `${kind}:${place}`, kind, name: '和合会', detail: null, expiresOn: '2026-12-01', daysLeft },
  ...{ path: '/organisations/x', division: { id: place, name: place } },
});
const ITEMS = [
  item('ELEMENT_EVIDENCE', '乙社区', 3),
  item('SERVICE_CONTRACT', '甲社区', 40),
  item('ELEMENT_EVIDENCE', '甲社区', 80),
];

it('orders by place, then by day', () => {
  expect(expiryRows(ITEMS, { order: 'day' })).toEqual(ITEMS);
  expect(expiryRows(ITEMS, { order: 'place' }).map(({ daysLeft }) => daysLeft)).toEqual([40, 80, 3]);
});

it('says what is left, and marks what is near', () => {
  expect(daysLeftWords({ daysLeft: 0 })).toEqual({ near: true, text: '今天到期' });
  expect(daysLeftWords({ daysLeft: 31 }).near).toBe(false);
});

it('counts what one may see, and names what not', () => {
  expect(
    countsSentence([
      { kind: 'ELEMENT_EVIDENCE', count: 732, more: true, ofWholeDistrict: false },
      { kind: 'COMMITTEE_TERM', count: 0, more: false, ofWholeDistrict: false },
      { kind: 'SERVICE_CONTRACT', count: null, more: false, ofWholeDistrict: false },
      { kind: 'TASK_ADMISSION', count: null, more: false, ofWholeDistrict: true },
    ]),
  ).toBe(
    '共 732 项：要素佐证材料 732 项（只列最早到期的，全部见导出）。属于全区、只在全区页面计入的：任务准入。您没有查看权限、未计入的：购买服务合同。',
  );
});
