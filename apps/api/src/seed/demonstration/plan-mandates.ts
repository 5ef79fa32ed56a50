import { isoDate, type IsoDate, type MandateBody, type MandateClass, type MandateItem } from '@weizhi/domain';
import {
  COMMITTEE_ASSIST,
  COMMITTEE_PROHIBITED,
  COMMITTEE_STATUTORY,
  PARTY,
  PARTY_ASSIST,
  PARTY_PROHIBITED,
  STATION,
  STATION_ASSIST,
  STATION_PROHIBITED,
  STREET_BASIC,
  STREET_RECLAIMED,
  STREET_SUPPORTING,
  VILLAGE_ASSIST,
  VILLAGE_PROHIBITED,
  VILLAGE_STATUTORY,
} from './mandate-profile';

/** An edition of a mandate list of the whole district. */
export interface MandatePlan {
  readonly body: MandateBody;
  readonly title: string;
  readonly issuingDocument: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly items: readonly MandateItem[];
}

const FORMER = isoDate('2023-01-01');
const FORMER_END = isoDate('2025-12-31');
const CURRENT = isoDate('2026-01-01');

/** Plans the lists in force since the law of 2026, one that went before, and a draft of the next. */
export function planMandates(): readonly MandatePlan[] {
  const committee = itemsOf({
    statutoryDuty: COMMITTEE_STATUTORY,
    assistDuty: COMMITTEE_ASSIST,
    prohibited: COMMITTEE_PROHIBITED,
  });
  const current = { issuingDocument: '崇政办发〔2025〕61号（演示数据）', validFrom: CURRENT, validTo: null };
  return [
    {
      body: 'residentsCommittee',
      title: '居委会职责清单（2023年版）',
      issuingDocument: '崇政办发〔2022〕48号（演示数据）',
      validFrom: FORMER,
      validTo: FORMER_END,
      items: formerItems(committee),
    },
    { body: 'residentsCommittee', title: '居委会职责清单（2026年版）', ...current, items: committee },
    {
      body: 'communityPartyOrganisation',
      title: '社区党组织职责清单（2026年版）',
      ...current,
      items: itemsOf({ statutoryDuty: PARTY, assistDuty: PARTY_ASSIST, prohibited: PARTY_PROHIBITED }),
    },
    {
      body: 'serviceStation',
      title: '社区服务站职责清单（2026年版）',
      ...current,
      items: itemsOf({ statutoryDuty: STATION, assistDuty: STATION_ASSIST, prohibited: STATION_PROHIBITED }),
    },
    {
      body: 'villagersCommittee',
      title: '村委会职责清单（2026年版）',
      ...current,
      items: itemsOf({
        statutoryDuty: VILLAGE_STATUTORY,
        assistDuty: VILLAGE_ASSIST,
        prohibited: VILLAGE_PROHIBITED,
      }),
    },
    {
      body: 'subdistrictOffice',
      title: '街道履行职责事项清单（2026年版）',
      ...current,
      items: itemsOf({
        basicDuty: STREET_BASIC,
        supportingDuty: STREET_SUPPORTING,
        reclaimedDuty: STREET_RECLAIMED,
      }),
    },
    {
      body: 'residentsCommittee',
      title: '居委会职责清单（2027年版）',
      issuingDocument: null,
      validFrom: null,
      validTo: null,
      items: committee.filter(({ code }) => code !== 'X27'),
    },
  ];
}

/** What the list before said: certificates were still an assistance duty, two bans were not there, one law was an older one. */
function formerItems(items: readonly MandateItem[]): readonly MandateItem[] {
  const absent = new Set(['F09', 'F15', 'X14', 'L06']);
  const certificates = new Set(['F05', 'F06']);
  return items
    .filter(({ code }) => !absent.has(code))
    .map((item) => {
      if (certificates.has(item.code))
        return { ...item, mandateClass: 'assistDuty', legalBasis: '当时的证明事项清单' } as const;
      if (item.mandateClass === 'statutoryDuty')
        return {
          ...item,
          legalBasis: item.legalBasis?.replace('组织法》', '组织法》（2018年修正）') ?? null,
        };
      return item;
    });
}

function itemsOf(tables: Readonly<Partial<Record<MandateClass, string>>>): readonly MandateItem[] {
  return Object.entries(tables).flatMap(([mandateClass, table]) =>
    table
      .trim()
      .split('\n')
      .map((line): MandateItem => {
        const [code = '', name = '', keywords = '', basis = '', department = '', lead = ''] = line.split('|');
        return {
          ...{ code, name, mandateClass: mandateClass as MandateClass },
          keywords: keywords.split('、').filter((word) => word !== ''),
          legalBasis: basis === '' ? null : basis,
          department: department === '' ? null : department,
          leadDays: lead === '' ? null : Number(lead),
        };
      }),
  );
}
