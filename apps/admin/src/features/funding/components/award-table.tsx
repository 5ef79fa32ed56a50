import { useMutation } from '@apollo/client/react';
import {
  FUND_AWARD_ACTION_LABELS,
  FUND_AWARD_STATE_LABELS,
  FUNDING_THEME_LABELS,
  VENTURE_BONUS_LABELS,
} from '@weizhi/domain';
import {
  AdvanceFundAwardDocument,
  type FundAwardAction,
  type FundBonus,
  type FundPageFragment,
  PayFundAwardDocument,
  ScoreFundAwardDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate, EmptyState, enumLabel, Section } from '@weizhi/ui';
import { Button, Form, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { yuanWords } from '../model/money';
import { FundForm } from './fund-form';

type ShownAward = FundPageFragment['awards'][number];
type Act = FundAwardAction | 'SCORE';

/** The applications with what may be done next. */
export function AwardTable({ fund }: { readonly fund: FundPageFragment }) {
  const mayManage = useCan('funding.manage');
  const mayPay = useCan('funding.pay');
  const [chosen, setChosen] = useState<{ readonly award: ShownAward; readonly act: Act }>();
  const actsOf = ({ state, availableActions }: ShownAward): readonly Act[] => [
    ...(state === 'APPLIED' && mayManage ? (['SCORE'] as const) : []),
    ...availableActions.filter((action) => (action === 'PAY' ? mayPay : mayManage)),
  ];
  if (fund.awards.length === 0)
    return (
      <Section title="申请与资助">
        <EmptyState title="还没有申请" advice="先发布资助公告，再登记收到的申请。" />
      </Section>
    );
  return (
    <Section title="申请与资助">
      <div className="wz-table-scroll" role="region" aria-label="申请与资助表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">申请组织</th>
              <th scope="col">申请金额</th>
              <th scope="col">批准金额</th>
              <th scope="col">评分</th>
              <th scope="col">状态</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {fund.awards.map((award) => (
              <tr key={award.id}>
                <th scope="row">
                  {award.title}（{enumLabel(FUNDING_THEME_LABELS, award.theme)}）
                </th>
                <td>{award.applicant?.name ?? '—'}</td>
                <td>
                  {yuanWords(award.asked)}
                  {award.matchingAmount && award.donated ? (
                    <div className="wz-quiet">
                      已筹 {yuanWords(award.donated)}，可配 {yuanWords(award.matchingAmount)}
                    </div>
                  ) : null}
                </td>
                <td>{award.granted ? yuanWords(award.granted) : '—'}</td>
                <td>{award.meanScore ? `${award.meanScore} 分（${String(award.scoreCount)} 份）` : '—'}</td>
                <td>
                  <Tag>{enumLabel(FUND_AWARD_STATE_LABELS, award.state)}</Tag>
                  {award.note ?? ''}
                </td>
                <td>
                  <Space wrap>
                    {actsOf(award).map((act) => (
                      <Button
                        key={act}
                        size="small"
                        aria-label={`${wordOf(act)}：${award.title}`}
                        onClick={() => setChosen({ award, act })}
                      >
                        {wordOf(act)}
                      </Button>
                    ))}
                  </Space>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen ? <ActDialog {...chosen} fund={fund} onClose={() => setChosen(undefined)} /> : null}
    </Section>
  );
}

function wordOf(act: Act): string {
  return act === 'SCORE' ? '登记评分' : enumLabel(FUND_AWARD_ACTION_LABELS, act);
}

interface ActDialogProps {
  readonly fund: FundPageFragment;
  readonly award: ShownAward;
  readonly act: Act;
  readonly onClose: () => void;
}

const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }];

function ActDialog(props: ActDialogProps) {
  if (props.act === 'SCORE') return <ScoreDialog {...props} />;
  return props.act === 'PAY' ? <PayDialog {...props} /> : <DecideDialog {...props} />;
}

interface Score {
  readonly assessor: string;
  readonly points: string;
  readonly given?: Readonly<Partial<Record<FundBonus, string>>>;
}

function ScoreDialog({ fund, award, act, onClose }: ActDialogProps) {
  const [score] = useMutation(ScoreFundAwardDocument);
  const bonuses = fund.calls.find(({ id }) => id === award.callId)?.scoring?.bonuses ?? [];
  return (
    <FundForm<Score>
      title={`${wordOf(act)}：${award.title}`}
      done="评分已登记"
      onClose={onClose}
      send={async ({ assessor, points, given }) => {
        const stated = bonuses.flatMap(({ bonus }) => {
          const each = given?.[bonus]?.trim();
          return each ? [{ bonus, points: each }] : [];
        });
        const input = { awardId: award.id, assessor, points, bonuses: stated };
        return (await score({ variables: { input } })).data?.scoreFundAward;
      }}
    >
      <Form.Item
        name="assessor"
        label="评委席位"
        extra="如：评委一。每席一份，登记后不能修改。"
        rules={required('评委席位')}
      >
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="points" label="分数" rules={required('分数')}>
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      {bonuses.map(({ bonus, least, most }) => (
        <Form.Item
          key={bonus}
          name={['given', bonus]}
          label={enumLabel(VENTURE_BONUS_LABELS, bonus)}
          extra={`${String(least)} 至 ${String(most)} 分；不奖励的不填。`}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      ))}
    </FundForm>
  );
}

function PayDialog({ award, act, onClose }: ActDialogProps) {
  const [pay] = useMutation(PayFundAwardDocument);
  return (
    <FundForm<{ readonly paidOn: string; readonly reference: string }>
      title={`${wordOf(act)}：${award.title}`}
      done="拨付已登记"
      initialValues={{ paidOn: civilDate(new Date()) }}
      onClose={onClose}
      send={async (values) => {
        const input = { ...values, awardId: award.id, expectedVersion: award.version };
        return (await pay({ variables: { input } })).data?.payFundAward;
      }}
    >
      <p>金额 {yuanWords(award.granted ?? '0')}，登记后不能修改。</p>
      <Form.Item name="paidOn" label="拨付日期" rules={required('拨付日期')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reference" label="银行流水号或凭证号" rules={required('流水号')}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
    </FundForm>
  );
}

/** What is asked for, or what the donations are matched with where that is less. */
function mostGranted({ asked, matchingAmount }: ShownAward): string {
  return matchingAmount && Number(matchingAmount) < Number(asked) ? matchingAmount : asked;
}

function DecideDialog({ award, act, onClose }: ActDialogProps) {
  const [advance] = useMutation(AdvanceFundAwardDocument);
  return (
    <FundForm<{ readonly granted?: string; readonly note: string }>
      title={`${wordOf(act)}：${award.title}`}
      done={`已${wordOf(act)}`}
      initialValues={act === 'AWARD' ? { granted: mostGranted(award) } : {}}
      onClose={onClose}
      send={async (values) => {
        const input = {
          ...values,
          awardId: award.id,
          expectedVersion: award.version,
          action: act as FundAwardAction,
        };
        return (await advance({ variables: { input } })).data?.advanceFundAward;
      }}
    >
      {act === 'AWARD' ? (
        <Form.Item name="granted" label="批准金额（元）" rules={required('批准金额')}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      ) : null}
      <Form.Item name="note" label="说明" rules={required('说明')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FundForm>
  );
}
