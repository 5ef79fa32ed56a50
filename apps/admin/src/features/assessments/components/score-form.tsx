import type { RubricPartsFragment } from '@weizhi/graphql-client/documents';
import { Form, type FormInstance, Input } from 'antd';
import { fieldOf } from '../model/rubric-tree';
import { type RubricColumn, RubricTable } from './rubric-table';

/** What a form of scores holds, by field of the leaf. */
export type ScoreValues = Record<string, string | undefined>;

interface ScoreFormProps {
  readonly form: FormInstance<ScoreValues>;
  readonly rubric: RubricPartsFragment;
  readonly scores: ReadonlyMap<string, string>;
  readonly columns: readonly RubricColumn[];
  readonly onValues?: (values: ScoreValues) => void;
}

/** A sheet of scores to fill in, leaf by leaf, beside what is to be seen. */
export function ScoreForm({ form, rubric, scores, columns, onValues }: ScoreFormProps) {
  const titles = new Map(rubric.nodes.map(({ code, title }) => [code, title]));
  const input: RubricColumn = {
    key: 'input',
    title: '评分',
    render: (code) => (
      <Form.Item name={fieldOf(code)} noStyle>
        <Input
          inputMode="decimal"
          maxLength={8}
          style={{ width: '6em' }}
          aria-label={`${code} ${titles.get(code) ?? ''}评分`}
        />
      </Form.Item>
    ),
  };
  const initial = Object.fromEntries([...scores].map(([code, points]) => [fieldOf(code), points]));
  return (
    <Form<ScoreValues>
      form={form}
      initialValues={initial}
      {...(onValues ? { onValuesChange: (_: unknown, values: ScoreValues) => onValues(values) } : {})}
    >
      <RubricTable rubric={rubric} columns={[...columns, input]} />
    </Form>
  );
}
