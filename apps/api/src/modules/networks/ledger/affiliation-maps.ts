import type { ShippedColumnMap } from '../../../platform/imports';

/** Maps of published two-mode networks. */
export const AFFILIATION_MAPS: readonly ShippedColumnMap[] = [
  {
    code: 'davis-southern-women',
    title: {
      zh: '戴维斯“南方女性”社交活动（1941）',
      en: 'Davis, Gardner & Gardner (1941), women and events',
    },
    map: { columns: { woman: 'person', event: 'event' }, constants: { kind: '参加活动' } },
  },
  {
    code: 'revere-boston-1775',
    title: {
      zh: '波士顿 1775 年的社团与成员',
      en: 'Organisations of Boston in 1775, Fischer (1995), appendix D',
    },
    map: {
      columns: { person: 'person', event: 'event', affiliated: 'affiliated' },
      constants: { kind: '组织成员' },
    },
  },
];
