import { useLazyQuery } from '@apollo/client/react';
import { ADMISSION_ACTION_LABELS, MANDATE_FINDING_LABELS } from '@weizhi/domain';
import { CheckTaskNoticeDocument, type CheckTaskNoticeQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { Alert, Form, type FormInstance, Tag } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { findingColour } from '../../../shared/finding-colour';
import { MatchTable } from '../../../shared/match-table';
import { refusalOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import type { AdmissionValues } from '../model/admission-values';

const TYPING_PAUSE_MS = 500;

type Answer = Extract<
  NonNullable<CheckTaskNoticeQuery['checkTaskNotice']>,
  { readonly __typename?: 'TaskNoticeAnswer' }
>;

/** What the list in force says to a notice, asked anew whenever somebody stops typing. */
export function NoticeAnswer({ form }: { readonly form: FormInstance<AdmissionValues> }) {
  const [check, { data, loading }] = useLazyQuery(CheckTaskNoticeDocument, { fetchPolicy: 'network-only' });
  const typed = Form.useWatch([], form) as Partial<AdmissionValues> | undefined;
  const { title = '', content = '', body, divisionIds, startsOn } = typed ?? {};
  const places = (divisionIds ?? []).join(' ');
  useEffect(() => {
    if (`${title}${content}`.trim() === '' || places === '' || body === undefined) return undefined;
    const input = {
      ...{ divisionIds: places.split(' '), body, title, content },
      startsOn: startsOn === undefined || startsOn === '' ? null : startsOn,
    };
    const timer = setTimeout(() => void check({ variables: { input } }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [check, title, content, body, places, startsOn]);
  const answer = data?.checkTaskNotice;
  return (
    <Section title="清单怎么说">
      <div aria-live="polite" aria-busy={loading}>
        <RefusalAlert refusal={refusalOf(answer)} />
        {answer?.__typename === 'TaskNoticeAnswer' ? (
          <AnswerView answer={answer} />
        ) : (
          <p>填写标题或粘贴通知后，这里立即给出答复。</p>
        )}
      </div>
    </Section>
  );
}

function AnswerView({ answer }: { readonly answer: Answer }) {
  const { finding, item, edition, reached, leadDays, earliestOn, provisional, choices, matches } = answer;
  return (
    <>
      <p>
        <Tag color={findingColour(finding)}>{enumLabel(MANDATE_FINDING_LABELS, finding)}</Tag>
        {item ? `${item.code} ${item.name}` : '没有对应的清单事项'}（对照{' '}
        <Link to={`/mandate-lists/${encodeURIComponent(edition.id)}`}>{edition.title}</Link>）
      </p>
      <Alert
        type={choices.includes('RELEASE') ? 'success' : 'warning'}
        showIcon
        title={adviceOf(answer)}
        description={`涉及 ${String(reached)} 个承接主体；须提前 ${String(leadDays)} 个工作日，最早 ${formatDay(earliestOn)} 开始${provisional ? '（日历未发布，暂按法定节日推算）' : ''}。`}
      />
      <HeldData answer={answer} />
      {matches.length === 0 ? null : (
        <>
          <h3>相似的清单事项</h3>
          <MatchTable matches={matches} />
        </>
      )}
    </>
  );
}

function HeldData({ answer: { heldData } }: { readonly answer: Answer }) {
  if (heldData == null || heldData.length === 0) return null;
  return (
    <>
      <h3>已经有的数据，不必再要</h3>
      <ul>
        {heldData.map(({ name, heldIn }) => (
          <li key={name}>
            {name}（{heldIn}）
          </li>
        ))}
      </ul>
    </>
  );
}

function adviceOf({ choices }: Answer): string {
  if (choices.includes('RELEASE')) return '在清单内，可以直接下达，不需要申请准入。';
  const words = choices.map((choice) => enumLabel(ADMISSION_ACTION_LABELS, choice));
  return `不能直接下达。可以：${words.join('、')}。`;
}
