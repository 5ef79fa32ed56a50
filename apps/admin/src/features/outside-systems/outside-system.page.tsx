import { useQuery } from '@apollo/client/react';
import {
  OUTSIDE_SYSTEM_KIND_LABELS,
  OUTSIDE_SYSTEM_LEVEL_LABELS,
  REPORTING_GRAIN_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  OutsideSystemDocument,
  type OutsideSystemDetailFragment,
  OutsideSystemDetailFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { FieldTable } from './components/field-table';
import { MapFieldsDialog } from './components/map-fields-dialog';
import { SystemDialog } from './components/system-dialog';
import { minutesWords, peopleWords } from './model/system-words';

/** An outside system on one screen: whom it reaches, what it takes, and what its fields ask for. */
export function OutsideSystemPage() {
  const { systemId = '' } = useParams();
  const { data, error, refetch } = useQuery(OutsideSystemDocument, { variables: { id: systemId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取外部系统" />;
  if (!data.outsideSystem)
    return (
      <EmptyState
        wholePage
        title="没有这个系统"
        advice="它可能不在您的区，或者导入已经撤销。"
        action={<Link to="/outside-systems">回到外部系统</Link>}
      />
    );
  return <SystemView system={readFragment(OutsideSystemDetailFragmentDoc, data.outsideSystem)} />;
}

function SystemView({ system }: { readonly system: OutsideSystemDetailFragment }) {
  const [open, setOpen] = useState<'change' | 'map'>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={system.name}
        marks={<Tag>{enumLabel(OUTSIDE_SYSTEM_KIND_LABELS, system.kind)}</Tag>}
        trail={[
          { key: 'list', name: '外部系统', link: <Link to="/outside-systems">外部系统</Link> },
          { key: system.id, name: system.name },
        ]}
        actions={<SystemActions system={system} onOpen={setOpen} />}
      />
      <div className="wz-stack">
        <FactsSection system={system} />
        {system.kind === 'PLATFORM' ? (
          <Section title="录入字段">
            {system.entryGrain == null ? (
              <EmptyState
                title="还没有对应字段"
                advice="由区里对应一次后，各社区就能把已经填过的数据逐项复制过去。"
              />
            ) : (
              <>
                <p>一条记录对应：{enumLabel(REPORTING_GRAIN_LABELS, system.entryGrain)}。</p>
                <FieldTable fields={system.fields} />
              </>
            )}
          </Section>
        ) : null}
      </div>
      {open === 'change' ? <SystemDialog system={system} onClose={close} /> : null}
      {open === 'map' ? <MapFieldsDialog system={system} onClose={close} /> : null}
    </>
  );
}

interface SystemActionsProps {
  readonly system: OutsideSystemDetailFragment;
  readonly onOpen: (dialog: 'change' | 'map') => void;
}

function SystemActions({ system: { id, kind, entryGrain }, onOpen }: SystemActionsProps) {
  const mayManage = useCan('reporting.manage');
  const mayFill = useCan('reporting.fill');
  const navigate = useNavigate();
  return (
    <>
      {mayFill && entryGrain != null ? (
        <Button
          type="primary"
          onClick={() => void navigate(`/outside-systems/${encodeURIComponent(id)}/copy`)}
        >
          逐项复制
        </Button>
      ) : null}
      {mayManage ? <Button onClick={() => onOpen('change')}>修改</Button> : null}
      {mayManage && kind === 'PLATFORM' ? <Button onClick={() => onOpen('map')}>对应字段</Button> : null}
    </>
  );
}

function FactsSection({ system }: { readonly system: OutsideSystemDetailFragment }) {
  const { activeUntil, address } = system;
  const facts: readonly (readonly [string, string])[] = [
    ['主管部门', system.department?.name ?? '—'],
    ['层级', enumLabel(OUTSIDE_SYSTEM_LEVEL_LABELS, system.level)],
    ['用途', system.purpose],
    ['使用范围', system.targets.map(({ name }) => name).join('、')],
    ['每个社区', peopleWords(system)],
    ['启用日期', formatDay(system.activeFrom)],
    ['停用日期', activeUntil == null ? '在用' : formatDay(activeUntil)],
    ['每周用时', minutesWords(system)],
    ...(system.minutesSource == null ? [] : [['测量依据', system.minutesSource] as const]),
  ];
  return (
    <Section title="基本情况">
      <dl className="wz-facts">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {address == null ? null : (
        <a href={address} target="_blank" rel="noreferrer">
          打开登录网址
        </a>
      )}
    </Section>
  );
}
