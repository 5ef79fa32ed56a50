import { useQuery } from '@apollo/client/react';
import {
  InspectionDaysDocument,
  InspectionRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { formatDay, Section, useFoldedRows } from '@weizhi/ui';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { comingSpan } from '../model/inspection-words';

const SPAN_DAYS = 60;
const SHOWN = 10;

/** The coming days by community, so that two departments on one day are seen before they are there. */
export function ComingDays() {
  const [span] = useState(() => comingSpan(SPAN_DAYS));
  const { data } = useQuery(InspectionDaysDocument, { variables: span, fetchPolicy: 'cache-and-network' });
  const days = data?.inspectionDays ?? [];
  const overlaps = days.filter(({ overlapping }) => overlapping).length;
  const { shown, unfold } = useFoldedRows(days, SHOWN, '个检查日');
  return (
    <Section title="检查日历（今后60天）">
      <p>
        {days.length === 0
          ? '今后60天没有通知过的检查。'
          : `共 ${String(days.length)} 个检查日，其中 ${String(overlaps)} 个有两个以上部门分别来检查。`}
      </p>
      {days.length > 0 ? (
        <div className="wz-table-scroll" role="region" aria-label="检查日历表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">社区</th>
                <th scope="col">检查</th>
                <th scope="col">重叠</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ day, divisionId, divisionName, overlapping, inspections }) => (
                <tr key={`${day} ${divisionId}`}>
                  <td>{formatDay(day)}</td>
                  <td>{divisionName}</td>
                  <td className="wz-wrap">
                    {inspections.map((each) => {
                      const { id, department, title } = readFragment(InspectionRowFragmentDoc, each);
                      return (
                        <div key={id}>
                          <Link to={`/inspections/${encodeURIComponent(id)}`}>
                            {department}：{title}
                          </Link>
                        </div>
                      );
                    })}
                  </td>
                  <td>{overlapping ? <Tag color="error">重叠</Tag> : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {unfold}
    </Section>
  );
}
