import { EXPENSE_KINDS, INCOME_KINDS, type NetAssets, refusalText } from '@weizhi/domain';
import { Section } from '@weizhi/ui';
import { Alert, Button, Form, Input } from 'antd';
import {
  FIGURE_WORDS,
  type FigureName,
  problemsOf,
  readAmount,
  totalsOf,
  type TypedFigures,
} from '../model/figures';

const INCOME: readonly FigureName[] = [...INCOME_KINDS, 'incomeTotal'];
const EXPENSE: readonly FigureName[] = [...EXPENSE_KINDS, 'expenseTotal'];
const NET_ASSETS: readonly FigureName[] = [
  'openingUnrestricted',
  'openingRestricted',
  'closingUnrestricted',
  'closingRestricted',
  'closingTotal',
];

export interface AccountsFieldsProps {
  /** Net assets with which the year before ended, where it is filed. */
  readonly lastClosing: NetAssets | null;
}

/** The figures of a year, line by line as in the report, with what does not agree yet. */
export function AccountsFields({ lastClosing }: AccountsFieldsProps) {
  return (
    <>
      <div className="wz-columns">
        <FigureSection title="收入（元）" names={INCOME} />
        <div className="wz-stack">
          <FigureSection title="费用（元）" names={EXPENSE} />
          <FigureSection title="净资产（元）" names={NET_ASSETS} />
        </div>
      </div>
      <Agreement lastClosing={lastClosing} />
    </>
  );
}

function FigureSection({ title, names }: { readonly title: string; readonly names: readonly FigureName[] }) {
  return (
    <Section title={title}>
      {names.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={FIGURE_WORDS[name]}
          rules={[
            {
              validator: (_, text: string | undefined) =>
                readAmount(text) === undefined
                  ? Promise.reject(new Error('填写金额，最多两位小数'))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" placeholder="0.00" maxLength={20} />
        </Form.Item>
      ))}
    </Section>
  );
}

/** Says at every change whether the figures agree, and offers to add up the totals. */
function Agreement({ lastClosing }: AccountsFieldsProps) {
  const form = Form.useFormInstance<TypedFigures>();
  const typed = Form.useWatch((values: TypedFigures) => values, form) as TypedFigures | undefined;
  const problems = problemsOf(typed ?? {}, lastClosing);
  const addUp = (): void => {
    const totals = totalsOf(form.getFieldsValue());
    if (totals) form.setFieldsValue(totals);
  };
  return (
    <Section title="核对" extra={<Button onClick={addUp}>合计按分项填写</Button>}>
      <div role="status">
        {problems === undefined ? <p>有一项不是金额，请先改正。</p> : null}
        {problems?.length === 0 ? (
          <Alert type="success" showIcon title="各项相加、年初年末衔接都一致到分，可以申报。" />
        ) : null}
        {problems?.map((refusal, index) => (
          <Alert key={index} type="warning" showIcon title={refusalText(refusal).problem.zh} />
        ))}
      </div>
    </Section>
  );
}
