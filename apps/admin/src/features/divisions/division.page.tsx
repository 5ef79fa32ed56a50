import { isoDate } from '@weizhi/domain';
import { EmptyState, PageHeader, Section } from '@weizhi/ui';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { DivisionDetail } from './components/division-detail';
import { DivisionSearch } from './components/division-search';
import { DivisionTree } from './components/division-tree';
import { divisionLink, readAsOf } from './model/division-address';

/** Divisions as they are, or as they stood on a day. */
export function DivisionPage() {
  const { divisionId } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const asOf = readAsOf(search);
  return (
    <>
      <PageHeader
        title="区划"
        subtitle="名称、代码与隶属随时间变化；选择日期可查看当日的区划"
        actions={
          <DatePicker
            aria-label="查看哪一天的区划"
            placeholder="今天"
            value={asOf === undefined ? null : dayjs(asOf)}
            onChange={(day) => setSearch(day ? { asOf: isoDate(day.format('YYYY-MM-DD')) } : {})}
          />
        }
      />
      <div className="wz-split">
        <Section title="区划树">
          <DivisionSearch asOf={asOf} />
          <DivisionTree
            key={asOf ?? 'today'}
            chosenId={divisionId}
            asOf={asOf}
            onChoose={(id) => void navigate(divisionLink(id, asOf))}
          />
        </Section>
        {divisionId === undefined ? (
          <div className="wz-card">
            <EmptyState title="请选择一个区划" advice="在左侧展开区划树，或按名称、代码查找。" />
          </div>
        ) : (
          <DivisionDetail id={divisionId} asOf={asOf} />
        )}
      </div>
    </>
  );
}
