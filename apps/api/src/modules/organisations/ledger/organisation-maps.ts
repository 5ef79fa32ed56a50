import type { Replacement, ShippedColumnMap } from '../../../platform/imports';

const meansNothing = (...marks: readonly string[]): readonly Replacement[] =>
  marks.map((from) => ({ from, to: null }));

/** Maps of public data sets. Headers that they do not name are left out. */
export const ORGANISATION_MAPS: readonly ShippedColumnMap[] = [
  {
    code: 'stewmap-baltimore',
    title: { zh: 'STEW-MAP 巴尔的摩社区组织（2011）', en: 'STEW-MAP Baltimore, stewardship groups (2011)' },
    map: {
      columns: { OrgName: 'name', Members: 'memberCount', Mission: 'purpose' },
      // The survey asked groups that care for the environment, and knows neither registration nor filing. Its codes of
      // types are not published, and the year of foundation is no day.
      constants: { registrationStatus: '未备案登记', serviceKind: '公益类' },
      // In the survey 0 stands for none and for not answered alike.
      blankMarkers: { memberCount: ['0', '?', 'N/A', 'NA', 'n/a', 'na'] },
      replacements: {
        memberCount: [
          { from: '10 board/officers', to: '10' },
          { from: '179 (by green site)', to: '179' },
          // Families, organisations and neighbourhoods are not persons.
          ...meansNothing('20 families', '25 organizations', '27neighborhoods'),
        ],
      },
    },
  },
  {
    code: 'ricf-2013',
    title: {
      zh: '中国基金会基础数据库（2013 年样本）',
      en: 'Research infrastructure of Chinese foundations (2013)',
    },
    map: {
      columns: {
        name: 'name',
        founded: 'foundedOn',
        supervisor: 'competentAuthority',
        registrar_level: 'registrationAuthority',
      },
      // Registered in 2013 by its certificate; credit codes were given out from 2015.
      constants: { registrationStatus: '已登记', legalForm: '基金会', serviceKind: '公益类' },
    },
  },
];
