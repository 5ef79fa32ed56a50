import type { RecordFillMutation } from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { Button } from 'antd';

export type FillOutcome = Extract<RecordFillMutation['recordFill'], { readonly __typename: 'FillRecorded' }>;

/** Which forms are answered now, each to be looked at in its own layout, and what others still lack. */
export function FillOutcomeSection({ outcome: { answered, lacking } }: { readonly outcome: FillOutcome }) {
  return (
    <Section title="报送结果">
      <div role="status">
        <p>
          {answered.length === 0
            ? '已保存，还没有报表报齐。'
            : `一次填报，已报 ${String(answered.length)} 张报表：`}
        </p>
        <ul>
          {answered.map(({ id, department, title, workbookPath }) => (
            <li key={id}>
              {department}《{title}》{' '}
              <Button size="small" href={workbookPath} download>
                查看生成的表
              </Button>
            </li>
          ))}
          {lacking.map(({ demand, elements }) => (
            <li key={demand.id}>
              {demand.department}《{demand.title}》还缺：{elements.join('、')}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
