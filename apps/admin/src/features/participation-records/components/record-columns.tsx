import {
  PARTICIPANT_CAPACITY_LABELS,
  PARTICIPATION_CHANNEL_LABELS,
  PARTICIPATION_MECHANISM_LABELS,
  PARTICIPATION_ORIGIN_LABELS,
  PARTICIPATION_RECORD_STANDING_LABELS,
} from '@weizhi/domain';
import type { ParticipationRecordRowFragment as Row } from '@weizhi/graphql-client/documents';
import { type DataTableColumn, enumLabel, formatDay } from '@weizhi/ui';
import { Link } from 'react-router';
import { minutesWords, occasionWords, participantWords, stageWords } from '../model/record-words';
import { StandingTag } from './standing-tag';

const text = (words: (row: Row) => string): Pick<DataTableColumn<Row>, 'render' | 'exported'> => ({
  render: (row) => words(row) || '—',
  exported: words,
});

/** Columns of the list of records. */
export const RECORD_COLUMNS: readonly DataTableColumn<Row>[] = [
  {
    key: 'participant',
    title: '参与者',
    fixed: true,
    render: (row) => (
      <Link to={`/participation-records/${encodeURIComponent(row.id)}`}>{participantWords(row)}</Link>
    ),
    exported: participantWords,
  },
  { key: 'happenedOn', title: '参与日期', ...text(({ happenedOn }) => formatDay(happenedOn)) },
  { key: 'occasion', title: '场次', wraps: true, ...text(occasionWords) },
  { key: 'division', title: '地点', ...text(({ division }) => division?.name ?? '') },
  {
    key: 'mechanism',
    title: '参与机制',
    ...text(({ mechanism }) => enumLabel(PARTICIPATION_MECHANISM_LABELS, mechanism)),
  },
  { key: 'stage', title: '民主环节', ...text(({ stage }) => (stage == null ? '' : stageWords(stage))) },
  {
    key: 'capacity',
    title: '身份',
    ...text(({ capacity }) => enumLabel(PARTICIPANT_CAPACITY_LABELS, capacity)),
  },
  {
    key: 'channel',
    title: '渠道',
    ...text(({ channel }) => enumLabel(PARTICIPATION_CHANNEL_LABELS, channel)),
  },
  { key: 'minutes', title: '时长', ...text(minutesWords) },
  {
    key: 'origin',
    title: '来源',
    ...text(({ origin }) => enumLabel(PARTICIPATION_ORIGIN_LABELS, origin)),
  },
  {
    key: 'standing',
    title: '状态',
    render: ({ standing }) => <StandingTag standing={standing} />,
    exported: ({ standing }) => enumLabel(PARTICIPATION_RECORD_STANDING_LABELS, standing),
  },
];
