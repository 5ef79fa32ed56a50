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

it('narrows to a kind and orders by place, then by day', () => {
  expect(expiryRows(ITEMS, { kind: 'elementEvidence', order: 'day' })).toHaveLength(2);
  expect(expiryRows(ITEMS, { kind: undefined, order: 'place' }).map(({ daysLeft }) => daysLeft)).toEqual([
    40, 80, 3,
  ]);
});

it('says what is left, and marks what is near', () => {
  expect(daysLeftWords({ daysLeft: 0 })).toEqual({ near: true, text: '今天到期' });
  expect(daysLeftWords({ daysLeft: 31 }).near).toBe(false);
});

it('counts what one may see, and names what not', () => {
  expect(
    countsSentence([
      { kind: 'ELEMENT_EVIDENCE', count: 500, more: true },
      { kind: 'COMMITTEE_TERM', count: 0, more: false },
      { kind: 'SERVICE_CONTRACT', count: null, more: false },
    ]),
  ).toBe('共 500 项：要素佐证材料 500 项以上。您没有查看权限、未计入的：购买服务合同。');
});
