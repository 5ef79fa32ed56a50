import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { CommitteeStaffingOfDocument, type CommitteeStaffingOfQuery } from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  ErrorState,
  formatDay,
  LoadingState,
  Section,
  TakenTable,
  type TakenTableContent,
  useFoldedRows,
} from '@weizhi/ui';
import { Tag } from 'antd';
import type { WorkloadView } from '../model/workload-view';

const TITLE = '居委会全职岗位登记';

/** More rows than this are shown on demand. */
const FIRST_ROWS = 10;

type Record = CommitteeStaffingOfQuery['committeeStaffing'][number];

/** The posts that figures per post rest on, with what was corrected. */
export function StaffingPanel({ view }: { readonly view: WorkloadView }) {
  const { data, error, refetch } = useQuery(CommitteeStaffingOfDocument, {
    variables: { divisionId: view.division.id },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取岗位登记" />;
  return (
    <Section
      title={TITLE}
      extra={
        <TakenTable
          table={staffingFile(data.committeeStaffing)}
          fileName={`${view.division.name}_${TITLE}`}
        />
      }
    >
      {data.committeeStaffing.length === 0 ? (
        <EmptyState
          title="所选辖区没有登记居委会的全职岗位"
          advice="区、街道在工作台的导入中心按“居委会全职岗位”模板导入后，负担按岗位计算；没有登记的不按 0 计。"
        />
      ) : (
        <StaffingRows records={data.committeeStaffing} />
      )}
    </Section>
  );
}

function staffingFile(records: readonly Record[]): TakenTableContent {
  return {
    title: TITLE,
    headers: ['社区', '起算日期', '全职岗位数', '依据', '更正前'],
    rows: records.map(({ division, validFrom, fullTimePosts, basis, correctedFrom }) => [
      division?.name ?? '—',
      validFrom,
      fullTimePosts,
      basis,
      correctedFrom ?? '',
    ]),
  };
}

function StaffingRows({ records }: { readonly records: readonly Record[] }) {
  const { shown, unfold } = useFoldedRows(records, FIRST_ROWS, '条');
  return (
    <>
      <div className="wz-table-scroll" role="region" aria-label={`${TITLE}数据表`} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">社区</th>
              <th scope="col">起算日期</th>
              <th scope="col" className="wz-number">
                全职岗位数
              </th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((record) => (
              <tr key={`${record.division?.id ?? ''} ${record.validFrom}`}>
                <th scope="row">{record.division?.name ?? '—'}</th>
                <td>{formatDay(record.validFrom)}</td>
                <td className="wz-number">{record.fullTimePosts}</td>
                <td>
                  {record.basis} <Correction record={record} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unfold}
    </>
  );
}

function Correction({ record: { correctedFrom } }: { readonly record: Record }) {
  return correctedFrom == null ? null : <Tag color="processing">更正，原为 {correctedFrom}</Tag>;
}
