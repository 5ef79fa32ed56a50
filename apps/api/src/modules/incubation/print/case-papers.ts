import type { PdfPaper } from '../../../platform/pdf';
import type { IncubationCase } from '../case.entity';
import type { IncubationNotice } from '../review.entity';
import type { PaperFacts } from './paper-facts.reads';

type CasePaper = Omit<PdfPaper, 'mark' | 'madeAt' | 'issuer'>;

/** The certificate of graduation (出壳证书); undefined before there is a number. */
export function certificatePaper(row: IncubationCase, facts: PaperFacts): CasePaper | undefined {
  const { certificateNumber, graduatedOn } = row;
  if (certificateNumber === null || graduatedOn === null) return undefined;
  const { organisation, programme, place } = facts;
  const admitted = dayText(row.admittedOn ?? graduatedOn);
  return {
    title: '社会组织孵化出壳证书',
    number: certificateNumber,
    blocks: [
      {
        kind: 'paragraph',
        text: `${organisation.name}于${admitted}进入“${programme.name}”孵化，经培育、中期评估和出壳评估，各项必备标准均已达到，准予出壳。`,
      },
      { kind: 'paragraph', text: '自出壳之日起跟踪服务一年。' },
      {
        kind: 'facts',
        facts: [
          ['组织名称', organisation.name],
          ...registrationOf(organisation),
          ['住所所在地', place],
          ['孵化项目', programme.name],
          ['个案编号', row.number],
          ['入壳日期', admitted],
          ['出壳日期', dayText(graduatedOn)],
        ],
      },
    ],
    day: dayText(graduatedOn),
  };
}

/** The public notice (公示) of an admission, as it is posted. */
export function noticePaper(row: IncubationCase, notice: IncubationNotice, facts: PaperFacts): CasePaper {
  const { organisation, programme, place } = facts;
  const span = `${dayText(notice.openedOn)}至${dayText(notice.closesOn)}`;
  return {
    title: '社会组织孵化入壳公示',
    number: row.number,
    blocks: [
      {
        kind: 'paragraph',
        text: `经申请、初审、面试和评审，拟同意${organisation.name}进入“${programme.name}”孵化。现予公示，接受社会监督。`,
      },
      {
        kind: 'facts',
        facts: [
          ['组织名称', organisation.name],
          ...registrationOf(organisation),
          ['住所所在地', place],
          ['孵化类型', programme.rules.tracks.find(({ code }) => code === row.track)?.name ?? row.track],
          ['申请内容', row.summary],
          ['公示期', span],
          ['公示地点', notice.places],
        ],
      },
      {
        kind: 'paragraph',
        text: '公示期内对公示内容有异议的，请实名以书面形式向枢纽组织提出，并附事实和依据。枢纽组织对反映人的信息保密。',
      },
      ...(notice.provisional
        ? [{ kind: 'paragraph' as const, text: '公示截止日所在年度的工作日历尚未发布，暂按法定节日推算。' }]
        : []),
    ],
    day: dayText(notice.openedOn),
  };
}

function registrationOf({
  uscc,
  filingNumber,
}: PaperFacts['organisation']): readonly (readonly [string, string])[] {
  if (uscc !== null) return [['统一社会信用代码', uscc]];
  return filingNumber === null ? [] : [['备案编号', filingNumber]];
}

/** A day as papers write it. */
function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}
