import { ALERT_KIND_LABELS, ALERT_LEVEL_LABELS, ALERT_STATE_LABELS } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { ExpirySource } from '../../platform/expiries';
import {
  type FilterWords,
  labelled,
  listExport,
  type ListExport,
  said,
  statedWords,
} from '../../platform/exports';
import { divisionKey, divisionLoader } from '../divisions';
import { Alert } from './alert.entity';
import type { AlertFilter } from './alert.inputs';
import { ALERT_ORDERS } from './alert.resolver';
import { alertOf, narrowAlerts } from './alert-rows';
import { reasonLoader } from './alert-reasons';
import type { AlertType } from './alert.type';

interface ExportedAlert {
  readonly alert: AlertType;
  readonly place: string;
  readonly reason: string;
}

/** The list of alerts as a file, among those that whoever asks may read. */
export function alertExport(sources: readonly ExpirySource[]): ListExport {
  return listExport<Alert, ExportedAlert, AlertFilter>({
    ...{ code: 'alerts', title: { zh: '预警', en: 'Alerts' }, permission: 'indicator.read' },
    ...{ entity: Alert, orders: ALERT_ORDERS, defaultOrder: 'gravest', filterType: 'AlertFilter' },
    narrow: (query, filter, context) => narrowAlerts(query, filter, { context, sources }),
    describeFilter,
    toRows: (rows, context) =>
      Promise.all(
        rows.map(async (row) => ({
          alert: alertOf(row, context),
          place: (await divisionLoader(context).load(row.divisionId))?.name ?? '',
          reason: said(await reasonLoader(context).load(row), context.locale),
        })),
      ),
    columns: [
      {
        header: { zh: '等级', en: 'Level' },
        kind: 'text',
        value: ({ alert }, locale) => said(ALERT_LEVEL_LABELS[alert.level], locale),
      },
      { header: { zh: '辖区', en: 'Place' }, kind: 'text', width: 16, value: ({ place }) => place },
      {
        header: { zh: '类别', en: 'Kind' },
        kind: 'text',
        width: 14,
        value: ({ alert }, locale) => said(ALERT_KIND_LABELS[alert.kind], locale),
      },
      {
        header: { zh: '预警内容', en: 'Subject' },
        kind: 'text',
        width: 24,
        value: ({ alert }) => alert.title,
      },
      {
        header: { zh: '预警原因', en: 'Reason' },
        kind: 'text',
        width: 60,
        value: ({ reason }) => reason,
      },
      { header: { zh: '起始日期', en: 'Since' }, kind: 'date', value: ({ alert }) => alert.openedOn },
      { header: { zh: '持续天数', en: 'Days' }, kind: 'number', value: ({ alert }) => alert.days },
      {
        header: { zh: '状态', en: 'State' },
        kind: 'text',
        value: ({ alert }, locale) => said(ALERT_STATE_LABELS[alert.state], locale),
      },
      {
        header: { zh: '说明', en: 'Explanation' },
        kind: 'text',
        width: 40,
        value: ({ alert }) => alert.explanation,
      },
      { header: { zh: '消除日期', en: 'Ended' }, kind: 'date', value: ({ alert }) => alert.endedOn },
    ],
  });
}

async function describeFilter(
  { divisionId, levels, kinds, states, openedFrom, openedTo }: AlertFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  const place = (await divisionLoader(context).load(divisionKey(divisionId)))?.name;
  const { locale } = context;
  return statedWords([
    [{ zh: '辖区', en: 'Place' }, place],
    [{ zh: '出现日期自', en: 'Opened from' }, openedFrom],
    [{ zh: '出现日期至', en: 'Opened to' }, openedTo],
    [{ zh: '等级', en: 'Levels' }, labelled(levels, ALERT_LEVEL_LABELS, locale)],
    [{ zh: '类别', en: 'Kinds' }, labelled(kinds, ALERT_KIND_LABELS, locale)],
    [{ zh: '状态', en: 'States' }, labelled(states, ALERT_STATE_LABELS, locale)],
  ]);
}
