import { useMutation } from '@apollo/client/react';
import { APPEAL_ACTION_LABELS, APPEAL_STATE_LABELS, SUBMISSION_MEANS_LABELS } from '@weizhi/domain';
import {
  AdvanceAssessmentAppealDocument,
  type AppealDetailFragment,
  AppealDetailFragmentDoc,
  type AssessmentDetailFragment,
  readFragment,
  RubricPartsFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, formatMoment, Section } from '@weizhi/ui';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { useReturnFrom } from '../../../shared/spot';
import { type AppealAct, appealActs, appealInput } from '../model/appeal-acts';
import { type RubricLine, rubricLines } from '../model/rubric-tree';
import { AppealReviewers } from './appeal-reviewers';
import { RecordAppealDialog } from './record-appeal-dialog';

interface AppealSectionProps {
  readonly assessment: AssessmentDetailFragment;
  readonly mayManage: boolean;
}

/** Appeals against the published result: recorded, accepted, reviewed by others, decided. */
export function AppealSection({ assessment, mayManage }: AppealSectionProps) {
  const [recording, setRecording] = useState(false);
  const appeals = assessment.appeals.map((appeal) => readFragment(AppealDetailFragmentDoc, appeal));
  const lines = rubricLines(readFragment(RubricPartsFragmentDoc, assessment.rubric).nodes);
  const taken = appeals.some(({ state }) => state !== 'OUT_OF_TIME' && state !== 'WITHDRAWN');
  if (!assessment.publishedOn) return null;
  return (
    <Section title="复核申请">
      {appeals.length === 0 ? <p>没有组织提出的复核申请。</p> : null}
      {assessment.lastAppealOn && !taken ? (
        <p>复核申请应当在 {formatDay(assessment.lastAppealOn)} 及以前提出。</p>
      ) : null}
      {appeals.map((appeal) => (
        <Appeal
          key={appeal.id}
          appeal={appeal}
          assessmentId={assessment.id}
          lines={lines}
          mayManage={mayManage}
        />
      ))}
      {mayManage && !taken && assessment.state === 'PUBLISHED' ? (
        <Button onClick={() => setRecording(true)}>代录复核申请</Button>
      ) : null}
      {recording ? <RecordAppealDialog assessment={assessment} onClose={() => setRecording(false)} /> : null}
    </Section>
  );
}

interface AppealProps {
  readonly appeal: AppealDetailFragment;
  readonly assessmentId: string;
  readonly lines: readonly RubricLine[];
  readonly mayManage: boolean;
}

function Appeal({ appeal, assessmentId, lines, mayManage }: AppealProps) {
  return (
    <article className="wz-stack">
      <div>
        <Tag color={appeal.decidedOn ? 'default' : 'warning'}>
          {enumLabel(APPEAL_STATE_LABELS, appeal.state)}
        </Tag>
      </div>
      <dl className="wz-facts">
        {factsOf(appeal, lines).map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className="wz-wrap">{value}</dd>
          </div>
        ))}
      </dl>
      {appeal.state === 'RECEIVED' || appeal.state === 'OUT_OF_TIME' ? null : (
        <AppealReviewers appeal={appeal} assessmentId={assessmentId} mayManage={mayManage} />
      )}
      {mayManage ? <AppealActions appeal={appeal} lines={lines} /> : null}
    </article>
  );
}

function factsOf(
  appeal: AppealDetailFragment,
  lines: readonly RubricLine[],
): readonly (readonly [string, string])[] {
  const title = (code: string): string =>
    `${code} ${lines.find(({ node }) => node.code === code)?.node.title ?? ''}`.trim();
  const late = appeal.receivedOn > appeal.latestOn;
  const received = `${formatDay(appeal.receivedOn)}（${enumLabel(SUBMISSION_MEANS_LABELS, appeal.means)}；最迟 ${formatDay(appeal.latestOn)}${late ? '，已逾期' : ''}）`;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['收到', received],
    ['有异议的指标', appeal.leaves.map(title).join('、')],
    ['申请理由', appeal.reason],
    ['所附材料', appeal.evidence.map(({ note }) => note).join('；')],
    ['办理期限', dueWords(appeal)],
    ['办结', appeal.decidedOn ? formatDay(appeal.decidedOn) : null],
    ['决定理由', appeal.decisionReason],
    ['会议纪要', appeal.decisionMinutes],
    [
      '办理记录',
      appeal.events
        .map(
          ({ action, recordedAt }) =>
            `${enumLabel(APPEAL_ACTION_LABELS, action)}（${formatMoment(recordedAt)}）`,
        )
        .join('；'),
    ],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

function dueWords({ dueOn, dueProvisional, state }: AppealDetailFragment): string | null {
  if (!dueOn) return null;
  const what = state === 'RECEIVED' ? '前决定是否受理' : '前作出复核决定';
  return `${formatDay(dueOn)}${what}${dueProvisional ? '（日历未发布，暂按法定节日推算）' : ''}`;
}

function AppealActions({
  appeal,
  lines,
}: {
  readonly appeal: AppealDetailFragment;
  readonly lines: readonly RubricLine[];
}) {
  const [chosen, setChosen] = useState<AppealAct>();
  const [advance] = useMutation(AdvanceAssessmentAppealDocument);
  const onDone = useReturnFrom('appeals');
  return (
    <>
      <Space wrap>
        {appealActs(appeal, lines).map((act, index) => (
          <Button
            key={act.value}
            type={index === 0 ? 'primary' : 'default'}
            danger={act.grave}
            onClick={() => setChosen(act)}
          >
            {act.label}
          </Button>
        ))}
      </Space>
      {chosen ? (
        <ActDialog
          title={chosen.label}
          confirmLabel={chosen.label}
          fields={chosen.fields}
          consequence={chosen.consequence}
          grave={chosen.grave}
          done={`已${chosen.label}`}
          onClose={() => setChosen(undefined)}
          onDone={onDone}
          send={async (values) => {
            const input = appealInput(appeal, chosen.value, values);
            return (await advance({ variables: { input } })).data?.advanceAssessmentAppeal;
          }}
        />
      ) : null}
    </>
  );
}
