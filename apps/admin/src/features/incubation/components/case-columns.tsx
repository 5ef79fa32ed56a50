import { INCUBATION_STAGE_LABELS } from '@weizhi/domain';
import type { IncubationCaseRowFragment } from '@weizhi/graphql-client/documents';
import { type DataTableColumn, enumLabel, formatDay } from '@weizhi/ui';
import { Link } from 'react-router';
import { yuanWords } from '../../../shared/yuan-words';
import { StageTag } from './stage-tag';

/** Address of a case's page. */
export function caseAddress({ id }: { readonly id: string }): string {
  return `/incubation-cases/${encodeURIComponent(id)}`;
}

export const CASE_COLUMNS: readonly DataTableColumn<IncubationCaseRowFragment>[] = [
  {
    key: 'organisation',
    title: '组织',
    fixed: true,
    render: (row) => <Link to={caseAddress(row)}>{row.organisation?.name ?? row.number}</Link>,
    exported: (row) => row.organisation?.name ?? '',
  },
  { key: 'number', title: '编号', render: (row) => row.number, exported: (row) => row.number },
  {
    key: 'stage',
    title: '阶段',
    render: (row) => <StageTag stage={row.stage} />,
    exported: (row) => enumLabel(INCUBATION_STAGE_LABELS, row.stage),
  },
  {
    key: 'stageEnteredOn',
    title: '进入本阶段',
    render: (row) => formatDay(row.stageEnteredOn),
    exported: (row) => row.stageEnteredOn,
  },
  {
    key: 'division',
    title: '所在地',
    render: (row) => row.division.name,
    exported: (row) => row.division.name,
  },
  {
    key: 'appliedOn',
    title: '申请日期',
    render: (row) => (row.appliedOn == null ? '—' : formatDay(row.appliedOn)),
    exported: (row) => row.appliedOn ?? '',
  },
  {
    key: 'endsOn',
    title: '孵化期满',
    render: (row) => (row.endsOn == null ? '—' : formatDay(row.endsOn)),
    exported: (row) => row.endsOn ?? '',
  },
  {
    key: 'requestedSum',
    title: '申请金额',
    numeric: true,
    render: (row) => yuanWords(row.requestedSum),
    exported: (row) => row.requestedSum,
  },
];
