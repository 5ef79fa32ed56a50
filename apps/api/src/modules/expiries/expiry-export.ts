import { EXPIRY_KIND_LABELS, type ExpiryKind } from '@weizhi/domain';
import { withFreshLoaders } from '../../platform/context/loader-store';
import type { Locale } from '../../platform/context/locale';
import type { RequestContext } from '../../platform/context/request-context';
import { type ExpirySource, readAllExpiring } from '../../platform/expiries';
import {
  type ExportCell,
  type ExportColumn,
  type FilterWords,
  type ListExport,
  said,
} from '../../platform/exports';
import { keyOfType } from '../../platform/graphql/global-id';
import { divisionLoader } from '../divisions';
import { readQuestion, toExpiry } from './expiring-of-place';
import type { ExpiryFilter, ExpiryType } from './expiry.type';

interface ExportedExpiry {
  readonly expiry: ExpiryType;
  readonly place: string;
}

const COLUMNS: readonly ExportColumn<ExportedExpiry>[] = [
  {
    header: { zh: '事项', en: 'Kind' },
    kind: 'text',
    value: ({ expiry }, locale: Locale) => said(EXPIRY_KIND_LABELS[expiry.kind], locale),
  },
  { header: { zh: '名称', en: 'Name' }, kind: 'text', width: 32, value: ({ expiry }) => expiry.name },
  { header: { zh: '内容', en: 'Detail' }, kind: 'text', width: 32, value: ({ expiry }) => expiry.detail },
  { header: { zh: '辖区', en: 'Place' }, kind: 'text', width: 16, value: ({ place }) => place },
  { header: { zh: '到期日', en: 'Last day' }, kind: 'date', value: ({ expiry }) => expiry.expiresOn },
  { header: { zh: '剩余天数', en: 'Days left' }, kind: 'number', value: ({ expiry }) => expiry.daysLeft },
];

/** What expires as a file, whole, among the records that whoever asks may read. */
export function expiryExport(sources: readonly ExpirySource[]): ListExport {
  return {
    code: 'expiries',
    title: { zh: '到期事项', en: 'What expires' },
    permission: 'indicator.read',
    defaultOrder: 'EXPIRES_ON_ASC',
    orders: ['EXPIRES_ON_ASC'],
    filterType: 'ExpiryFilter',
    columns: COLUMNS,
    notes: [
      {
        zh: '只列出您有权查看的记录；已有更晚到期的同类材料的不列。',
        en: 'Only records that you may read; what a later document has replaced is left out.',
      },
    ],
    async describeFilter(filter, context) {
      const { divisionId, days, kinds } = filter as ExpiryFilter;
      const division = await divisionLoader(context).load(keyOfType(divisionId, 'Division')?.id ?? '0');
      return [
        [{ zh: '辖区', en: 'Place' }, division?.name ?? ''],
        [{ zh: '到期在几天内', en: 'Within days' }, String(days)],
        ...(kinds ? [kindWords(kinds, context.locale)] : []),
      ];
    },
    readRows: (context, { filter }) => readRows(withFreshLoaders(context), sources, filter as ExpiryFilter),
  };
}

function kindWords(kinds: readonly ExpiryKind[], locale: Locale): FilterWords {
  return [{ zh: '事项', en: 'Kind' }, kinds.map((kind) => said(EXPIRY_KIND_LABELS[kind], locale)).join('、')];
}

async function* readRows(
  context: RequestContext,
  sources: readonly ExpirySource[],
  filter: ExpiryFilter,
): AsyncGenerator<readonly (readonly ExportCell[])[]> {
  try {
    const question = await readQuestion(context, sources, filter);
    if (!question) return;
    const { asked } = question;
    const divisions = divisionLoader(context);
    for await (const batch of readAllExpiring(context, question.sources, asked)) {
      const rows = await Promise.all(
        batch.map(async (each) => ({
          expiry: toExpiry(each, { today: asked.from, locale: context.locale }),
          place: (await divisions.load(each.divisionId))?.name ?? '',
        })),
      );
      yield rows.map((row) => COLUMNS.map(({ value }) => value(row, context.locale)));
    }
  } finally {
    await context.reads.close();
  }
}
