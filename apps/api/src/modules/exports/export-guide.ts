import type { BilingualText } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { dataScope } from '../../platform/database/data-scope';
import type { ExportCell, FilterWords, ListExport } from '../../platform/exports';
import { District, Division, type DistrictKind } from '../divisions';
import { accountLoader } from '../identity';

/** Name of the sheet that explains an export. */
export const GUIDE_TITLE: BilingualText = { zh: '说明', en: 'Notes' };

/** Its columns. */
export const GUIDE_COLUMNS = [
  { header: { zh: '项目', en: 'Item' }, kind: 'text', width: 22 },
  { header: { zh: '内容', en: 'Content' }, kind: 'text', width: 90 },
] as const;

/** What is known of an export before its rows are read. */
export interface GuideFacts {
  readonly operator: string;
  /** Names of the divisions at the root of what the operator may see. */
  readonly divisions: readonly string[];
  readonly nature: { readonly text: BilingualText; readonly isDemonstration: boolean };
  readonly filter: readonly FilterWords[];
}

const NATURES: Readonly<Record<DistrictKind, BilingualText>> = {
  real: { zh: '业务数据', en: 'Data of the district' },
  demonstration: { zh: '演示数据', en: 'Demonstration data' },
  reference: { zh: '参考数据（非本地业务数据）', en: 'Reference data of another place' },
};
const MOST_DIVISIONS = 20;

/** Reads who exports what, and of which kind the data are. */
export async function readGuideFacts(
  context: RequestContext,
  list: ListExport,
  filter: object,
): Promise<GuideFacts> {
  const scope = dataScope(context.actor, list.permission);
  const districts = await context.reads
    .repository(District)
    .query('row')
    .andWhere('row.id = any(:ids)', { ids: scope.districtIds })
    .getMany();
  const roots = context.actor.grants
    .filter(({ permissions }) => permissions.has(list.permission))
    .map(({ divisionId }) => divisionId);
  const divisions = await context.reads
    .repository(Division)
    .query('row')
    .andWhere('row.id = any(:roots)', { roots })
    .orderBy('row.path')
    .limit(MOST_DIVISIONS)
    .getMany();
  return {
    operator: await operatorOf(context),
    divisions: divisions.map(({ name }) => name),
    nature: natureOf(districts.map(({ kind }) => kind)),
    filter: await list.describeFilter(filter, context),
  };
}

/** The lines of the sheet: a label and what it says. */
export function guideLines(
  context: RequestContext,
  { list, facts, rowCount }: { list: ListExport; facts: GuideFacts; rowCount: number },
): readonly (readonly ExportCell[])[] {
  const zh = context.locale === 'zh-CN';
  const said = (text: BilingualText): string => (zh ? text.zh : text.en);
  const line = (label: BilingualText, value: string): readonly string[] => [said(label), value];
  const none = zh ? '无（导出全部）' : 'none: the whole list';
  return [
    line({ zh: '名称', en: 'List' }, said(list.title)),
    line({ zh: '数据性质', en: 'Kind of data' }, said(facts.nature.text)),
    line({ zh: '截至时间', en: 'As of' }, momentInShanghai(context.clock.now())),
    line({ zh: '导出人', en: 'Exported by' }, facts.operator),
    line({ zh: '数据范围', en: 'Divisions' }, facts.divisions.join(zh ? '、' : ', ')),
    line({ zh: '行数', en: 'Rows' }, String(rowCount)),
    ...(facts.filter.length === 0
      ? [line({ zh: '筛选条件', en: 'Kept to' }, none)]
      : facts.filter.map(([label, value]) => [`${zh ? '筛选条件：' : 'Kept to: '}${said(label)}`, value])),
    ...list.columns.flatMap(({ header, help }) =>
      help ? [[`${zh ? '口径：' : 'Definition: '}${said(header)}`, said(help)]] : [],
    ),
    ...(list.notes ?? []).map((note) => line({ zh: '注', en: 'Note' }, said(note))),
    line({ zh: '留痕', en: 'Log' }, zh ? '本次导出已记入操作日志' : 'This export is in the audit log'),
  ];
}

/** Name and account of whoever exports. */
export async function operatorOf(context: RequestContext): Promise<string> {
  const account = context.session && (await accountLoader(context).load(context.session.accountId));
  if (account) return `${account.displayName}（${account.identifier}）`;
  return context.locale === 'zh-CN' ? '接口密钥' : 'API key';
}

/**
 * Which kind of data districts of these kinds hold. One kind decides: real and generated rows never stand in one
 * district, but one account may see both.
 */
export function natureOf(kinds: readonly DistrictKind[]): GuideFacts['nature'] {
  const present = [...new Set(kinds)];
  const text = {
    zh: present.map((kind) => NATURES[kind].zh).join('、'),
    en: present.map((kind) => NATURES[kind].en).join(', '),
  };
  return { text, isDemonstration: present.length === 1 && present[0] === 'demonstration' };
}

/** A moment in Chinese time, in words. */
export function momentInShanghai(instant: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return `${parts.format(instant)}（Asia/Shanghai）`;
}
