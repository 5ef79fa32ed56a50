import type { IsoDate } from '../calendar';
import type { MandateFinding } from '../mandate';
import type { BilingualText } from '../shared';

/** What a refusal rests on. It names the committee and nobody in it. @source issue on committee workload */
export interface RefusalGrounds {
  /** The body as it signs, with its community. */
  readonly committee: string;
  readonly department: string;
  readonly title: string;
  readonly receivedOn: IsoDate;
  readonly today: IsoDate;
  readonly finding: MandateFinding;
  readonly list: {
    readonly title: string;
    readonly issuingDocument: string | null;
    readonly validFrom: IsoDate;
  };
  readonly item: { readonly code: string; readonly name: string } | null;
}

/** The letter by which a committee refuses a task (不予承接告知), with the edition of the list and the item. @source issue on committee workload; domain.md 2.5 (上海条例 27) */
export function refusalLetter(grounds: RefusalGrounds): BilingualText {
  return { zh: letterInChinese(grounds), en: letterInEnglish(grounds) };
}

function letterInChinese({
  committee,
  department,
  title,
  receivedOn,
  today,
  finding,
  list,
  item,
}: RefusalGrounds): string {
  const document = list.issuingDocument === null ? '' : `，${list.issuingDocument}`;
  const edition = `《${list.title}》（${dayInChinese(list.validFrom)}起施行${document}）`;
  const closed = finding === 'reclaimedDuty' ? '上级部门收回事项' : '负面清单事项';
  const standing = item
    ? `属于其中的${closed}“${item.code} ${item.name}”`
    : '不在清单列明的职责和协助事项之内，且未经准入';
  return [
    '不予承接告知',
    `${department}：`,
    `贵单位${dayInChinese(receivedOn)}交办的“${title}”，对照当日施行的${edition}，${standing}。依照清单规定，我单位不予承接。`,
    '确需社区协助办理的，请按程序申请准入，并落实权随责走、费随事转；也可以由贵单位自行承担。',
    committee,
    dayInChinese(today),
  ].join('\n');
}

function letterInEnglish({
  committee,
  department,
  title,
  receivedOn,
  today,
  list,
  item,
}: RefusalGrounds): string {
  const document = list.issuingDocument === null ? '' : `, ${list.issuingDocument}`;
  const standing = item
    ? `falls under item ${item.code} “${item.name}”, which may not be put to us`
    : 'is under no item of it, and was not admitted';
  return [
    'Refusal of a task',
    `To ${department}:`,
    `“${title}”, which you put to us on ${receivedOn}, ${standing}, by the list in force on that day: “${list.title}” (from ${list.validFrom}${document}). We do not take it on.`,
    'Should it need our help, please apply for admission, with the authority and the funds that go with it; or do it yourselves.',
    committee,
    today,
  ].join('\n');
}

function dayInChinese(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
