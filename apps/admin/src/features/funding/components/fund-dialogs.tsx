import { useMutation } from '@apollo/client/react';
import {
  FUND_ENTRY_DIRECTIONS,
  FUND_ENTRY_KIND_LABELS,
  FUNDING_THEME_LABELS,
  type Labels,
  MATCHING_CLASS_LABELS,
  MATCHING_RULE_LABELS,
  VENTURE_SCORE_RULE_LABELS,
} from '@weizhi/domain';
import {
  AddFundRestrictionDocument,
  ApplyForFundAwardDocument,
  type FundEntryKind,
  type FundingTheme,
  type FundMatchingRuleCode,
  type FundPageFragment,
  type FundProjectClass,
  type FundScoreRuleCode,
  OpenFundCallDocument,
  RecordFundEntryDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate, enumLabel } from '@weizhi/ui';
import { Form, Input, Select } from 'antd';
import { OrganisationSelect } from '../../../shared/organisation-select';
import { yuanWords } from '../model/money';
import { FundForm } from './fund-form';

export interface FundDialogProps {
  readonly fund: FundPageFragment;
  readonly onClose: () => void;
}

const apiName = (code: string): string => code.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase();

function optionsOf<Value extends string>(labels: Labels<Value>, skipped: readonly string[] = []) {
  return Object.entries<{ readonly zh: string }>(labels)
    .filter(([code]) => !skipped.includes(code))
    .map(([code, { zh }]) => ({ value: apiName(code), label: zh }));
}

const required = (label: string) => [{ required: true, message: `请填写${label}` }];

interface Entry {
  readonly kind: FundEntryKind;
  readonly restrictionId?: string;
  readonly amount: string;
  readonly occurredOn: string;
  readonly note: string;
}

export function EntryDialog({ fund, onClose }: FundDialogProps) {
  const [record] = useMutation(RecordFundEntryDocument);
  return (
    <FundForm<Entry>
      title="登记收支"
      done="收支已登记"
      initialValues={{ occurredOn: civilDate(new Date()) }}
      onClose={onClose}
      send={async (values, idempotencyKey) =>
        (await record({ variables: { input: { ...values, fundId: fund.id, idempotencyKey } } })).data
          ?.recordFundEntry
      }
    >
      <Form.Item name="kind" label="类别" rules={required('类别')}>
        <Select options={optionsOf(FUND_ENTRY_KIND_LABELS, ['awardPayment'])} />
      </Form.Item>
      <PartField fund={fund} />
      <Form.Item name="amount" label="金额（元）" rules={required('金额')}>
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item name="occurredOn" label="日期" rules={required('日期')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="note" label="摘要" extra="不写个人姓名。" rules={required('摘要')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </FundForm>
  );
}

interface Restriction {
  readonly title: string;
  readonly themes?: FundingTheme[];
  readonly until?: string;
}

export function RestrictionDialog({ fund, onClose }: FundDialogProps) {
  const [add] = useMutation(AddFundRestrictionDocument);
  return (
    <FundForm<Restriction>
      title="设立限定性资金"
      done="限定性资金已设立"
      onClose={onClose}
      send={async ({ title, themes, until }, idempotencyKey) => {
        const input = {
          fundId: fund.id,
          title,
          themes: themes ?? [],
          until: until ? until : null,
          idempotencyKey,
        };
        return (await add({ variables: { input } })).data?.addFundRestriction;
      }}
    >
      <Form.Item name="title" label="名称" rules={required('名称')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="themes" label="限定用途" extra="不选为不限。">
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={optionsOf(FUNDING_THEME_LABELS)}
        />
      </Form.Item>
      <Form.Item name="until" label="使用截止日期" extra="不填为不限。">
        <Input type="date" />
      </Form.Item>
    </FundForm>
  );
}

interface Call {
  readonly title: string;
  readonly restrictionId?: string;
  readonly budget: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly passScore: string;
  readonly matchingRule?: FundMatchingRuleCode;
  readonly scoreRule?: FundScoreRuleCode;
}

export function CallDialog({ fund, onClose }: FundDialogProps) {
  const [open] = useMutation(OpenFundCallDocument);
  return (
    <FundForm<Call>
      title="发布资助公告"
      done="资助公告已发布"
      initialValues={{ opensOn: civilDate(new Date()), passScore: '60' }}
      onClose={onClose}
      send={async (values, idempotencyKey) =>
        (await open({ variables: { input: { ...values, fundId: fund.id, idempotencyKey } } })).data
          ?.openFundCall
      }
    >
      <Form.Item name="title" label="公告名称" rules={required('公告名称')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <PartField fund={fund} />
      <Form.Item name="budget" label="资助总额（元）" rules={required('资助总额')}>
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item name="opensOn" label="征集起日" rules={required('征集起日')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="closesOn" label="征集止日" rules={required('征集止日')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="passScore"
        label="资助线（分）"
        extra="两份以上评分的平均分达到此线方可资助。"
        rules={required('资助线')}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item name="matchingRule" label="配捐规则" extra="不选为不配捐；选用后批准金额不超过可配资金。">
        <Select allowClear options={optionsOf(MATCHING_RULE_LABELS)} />
      </Form.Item>
      <Form.Item name="scoreRule" label="评分规则" extra="不选为百分制，无奖励分。">
        <Select allowClear options={optionsOf(VENTURE_SCORE_RULE_LABELS)} />
      </Form.Item>
    </FundForm>
  );
}

interface Application {
  readonly callId: string;
  readonly applicantId: string;
  readonly title: string;
  readonly theme: FundingTheme;
  readonly asked: string;
  readonly donated?: string;
  readonly projectClass?: FundProjectClass;
}

export function ApplicationDialog({ fund, onClose }: FundDialogProps) {
  const [apply] = useMutation(ApplyForFundAwardDocument);
  const calls = fund.calls
    .filter(({ state }) => state === 'OPEN')
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <FundForm<Application>
      title="登记申请"
      done="申请已登记"
      onClose={onClose}
      send={async (values, idempotencyKey) =>
        (await apply({ variables: { input: { ...values, idempotencyKey } } })).data?.applyForFundAward
      }
    >
      <Form.Item name="callId" label="资助公告" rules={required('资助公告')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={calls} />
      </Form.Item>
      <Form.Item name="applicantId" label="申请组织" rules={required('申请组织')}>
        <OrganisationSelect label="申请组织" />
      </Form.Item>
      <Form.Item name="title" label="项目名称" rules={required('项目名称')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="theme" label="领域" rules={required('领域')}>
        <Select options={optionsOf(FUNDING_THEME_LABELS)} />
      </Form.Item>
      <Form.Item name="asked" label="申请金额（元）" rules={required('申请金额')}>
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <MatchingFields fund={fund} />
    </FundForm>
  );
}

/** Asked for where the call matches donations. */
function MatchingFields({ fund }: Pick<FundDialogProps, 'fund'>) {
  const callId = Form.useWatch((values: Partial<Application>) => values.callId);
  const matching = fund.calls.find(({ id }) => id === callId)?.matching;
  if (!matching) return null;
  return (
    <>
      <Form.Item
        name="donated"
        label="已筹捐赠（元）"
        extra={`捐 ${String(matching.donated)} 元配 ${String(matching.matched)} 元。`}
        rules={required('已筹捐赠')}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item name="projectClass" label="项目类别" rules={required('项目类别')}>
        <Select
          options={matching.caps.map(({ projectClass, cap }) => ({
            value: projectClass,
            label: `${enumLabel(MATCHING_CLASS_LABELS, projectClass)}，最多配 ${yuanWords(cap)}`,
          }))}
        />
      </Form.Item>
    </>
  );
}

function PartField({ fund }: { readonly fund: FundPageFragment }) {
  const options = fund.balances.flatMap(({ restrictionId, title }) =>
    restrictionId && title ? [{ value: restrictionId, label: title }] : [],
  );
  return (
    <Form.Item name="restrictionId" label="资金性质" extra="不选为非限定性资金。">
      <Select allowClear options={options} />
    </Form.Item>
  );
}

/** Whether an entry brings money in. */
export function bringsIn(kind: FundEntryKind): boolean {
  return Object.entries(FUND_ENTRY_DIRECTIONS).some(
    ([code, direction]) => apiName(code) === kind && direction === 'in',
  );
}
