import { Button, Space } from 'antd';
import { useNavigate } from 'react-router';
import { useCan } from '../../../shared/actor-context';
import { ImportButton } from '../../../shared/import-button';

const VIEWS = [
  { path: '/incubation-cases', label: '列表' },
  { path: '/incubation-cases/board', label: '看板' },
  { path: '/incubation-cases/calendar', label: '日程' },
  { path: '/incubation-cases/support', label: '扶持台账' },
  { path: '/incubation-cases/programmes', label: '项目与征集' },
] as const;

/** The three views of the cases, and the way to a new application. */
export function ViewLinks({ current }: { readonly current: (typeof VIEWS)[number]['path'] }) {
  const navigate = useNavigate();
  const mayManage = useCan('incubation.manage');
  return (
    <Space wrap>
      {VIEWS.map(({ path, label }) => (
        <Button
          key={path}
          type={path === current ? 'link' : 'default'}
          aria-current={path === current ? 'page' : undefined}
          onClick={() => void navigate(path)}
        >
          {label}
        </Button>
      ))}
      {mayManage ? (
        <Button type="primary" onClick={() => void navigate('/incubation-cases/new')}>
          登记申请
        </Button>
      ) : null}
      {mayManage ? <ImportButton template="incubation-applications" label="导入汇总表" /> : null}
    </Space>
  );
}
