import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { dateInShanghai, TIME_USE_RULE } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  DrawTimeUseWeeksDocument,
  TimeUseDrawsDocument,
  TimeUseRulesDocument,
  ViewerDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog, type ActField } from '../../shared/act-dialog';
import { useCan } from '../../shared/actor-context';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { DrawSection } from './components/draw-section';
import { quartersToDraw } from './model/quarters';

const MOST = 20;

/** The weeks that were drawn, quarter by quarter, with all that is needed to repeat each draw. */
export function TimeUseDrawsPage() {
  const [drawing, setDrawing] = useState(false);
  const mayDraw = useCan('timeUse.draw');
  const { data, error, refetch } = useQuery(TimeUseDrawsDocument, { variables: { first: MOST } });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取抽样周" />;
  const draws = data.timeUseDraws.edges.map(({ node }) => node);
  return (
    <>
      <PageHeader
        title="工时抽样"
        subtitle="每季度随机抽几周、几个社区，自愿填写；种子和结果公开，谁都能重抽核对"
        actions={
          mayDraw ? (
            <Button type="primary" onClick={() => setDrawing(true)}>
              抽取抽样周
            </Button>
          ) : null
        }
      />
      <div className="wz-stack">
        {draws.length === 0 ? (
          <EmptyState title="还没有抽取过" advice="每个季度抽取一次，只抽尚未开始的周。" />
        ) : null}
        {draws.map((draw) => (
          <DrawSection key={draw.id} draw={draw} />
        ))}
      </div>
      {drawing ? <DrawDialog onClose={() => setDrawing(false)} onDone={() => void refetch()} /> : null}
    </>
  );
}

interface DrawDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function DrawDialog({ onClose, onDone }: DrawDialogProps) {
  const [draw] = useMutation(DrawTimeUseWeeksDocument);
  const { key } = useIdempotencyKey();
  const viewer = useQuery(ViewerDocument).data?.viewer;
  const districts = (viewer?.districts ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const districtId = districts[0]?.value;
  const { data: rules, loading } = useQuery(
    TimeUseRulesDocument,
    districtId === undefined ? skipToken : { variables: { districtId } },
  );
  if (districtId === undefined || loading) return null;
  const ownRules = new Map(rules?.ruleSet?.values.map(({ path, count }) => [path, count]));
  return (
    <ActDialog
      title="抽取抽样周"
      confirmLabel="抽取"
      consequence="每个季度只能抽一次，抽出的周和社区不能改。种子由系统产生。"
      fields={[
        {
          ...{ name: 'districtId', label: '所在区', kind: 'choice', options: districts },
          initial: districtId,
        },
        ...fieldsOn(dateInShanghai(Date.now()), (path) => ownRules.get(path) ?? TIME_USE_RULE[path]),
      ]}
      done="已抽取"
      send={async ({ districtId, quarter, weeksPerQuarter, sharePerCent, closeDays }) => {
        const input = {
          ...{ districtId: String(districtId), quarter: String(quarter) },
          ...{ weeksPerQuarter: Number(weeksPerQuarter), sharePerCent: Number(sharePerCent) },
          ...{ closeDays: Number(closeDays), idempotencyKey: key },
        };
        return (await draw({ variables: { input } })).data?.drawTimeUseWeeks;
      }}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** What is asked for, with the district's own numbers as they are today. */
function fieldsOn(
  today: Parameters<typeof quartersToDraw>[0],
  usual: (path: 'weeksPerQuarter' | 'sharePerCent' | 'closeDays') => number,
): readonly ActField[] {
  const quarters = quartersToDraw(today);
  const count = { kind: 'count' as const };
  return [
    {
      ...{ name: 'quarter', label: '季度', kind: 'choice', options: quarters },
      initial: quarters.at(-1)?.value ?? '',
    },
    {
      ...{ ...count, name: 'weeksPerQuarter', label: '抽几周', least: 1, most: 6 },
      initial: usual('weeksPerQuarter'),
    },
    {
      ...{ ...count, name: 'sharePerCent', label: '每周抽多少社区（%）', least: 1, most: 100 },
      ...{ initial: usual('sharePerCent'), extra: '按街道分层；每个社区被抽中的机会相等' },
    },
    {
      ...{ ...count, name: 'closeDays', label: '周末后几天结账', least: 0, most: 60 },
      initial: usual('closeDays'),
      extra: '结账后的修改会标出改前改后的数',
    },
  ];
}
