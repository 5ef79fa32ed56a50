import { useMutation } from '@apollo/client/react';
import {
  DecideIncubationObjectionDocument,
  type ObjectionDecision,
  OpenIncubationNoticeDocument,
  RecordIncubationObjectionDocument,
  SignIncubationAgreementDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate, formatDay, Section } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { type CaseSectionProps, noteOf, referenceOf, textOf } from '../model/case-view';
import { CaseAct } from './case-act';

/** Public notice, objections and the signatures that follow. */
export function NoticeSection({ view, reread }: CaseSectionProps) {
  const mayManage = useCan('incubation.manage');
  const { notice } = view;
  const now = view.stage === 'PUBLIC_NOTICE';
  if (!now && notice == null) return null;
  return (
    <Section title="公示与签约">
      {notice == null ? (
        <p>尚未公示。</p>
      ) : (
        <>
          <p>
            {formatDay(notice.openedOn)}至{formatDay(notice.closesOn)}，张贴于{notice.places}。
            {notice.provisional ? <Tag color="warning">日历未发布，暂按法定节日推算</Tag> : null}
          </p>
          <p>
            <Button size="small" href={`/incubation-cases/${encodeURIComponent(view.id)}/notice.pdf`}>
              下载公示文书（PDF）
            </Button>
          </p>
          <Objections view={view} reread={reread} />
          <p>
            协议：枢纽组织{view.hubSignedOn ? `${formatDay(view.hubSignedOn)}签署` : '未签'}，申请组织
            {view.organisationSignedOn ? `${formatDay(view.organisationSignedOn)}签署` : '未签'}。
          </p>
        </>
      )}
      {mayManage && now ? <NoticeActs view={view} reread={reread} /> : null}
    </Section>
  );
}

function Objections({ view, reread }: CaseSectionProps) {
  const [decide] = useMutation(DecideIncubationObjectionDocument);
  const mayManage = useCan('incubation.manage');
  const objections = view.notice?.objections ?? [];
  if (objections.length === 0) return <p>没有收到异议。</p>;
  return (
    <ul className="wz-plain-list" aria-label="异议">
      {objections.map((objection) => (
        <li key={objection.id}>
          {formatDay(objection.receivedOn)}：{objection.content}{' '}
          {objection.decision == null ? (
            <>
              <Tag color="warning">待处理</Tag>
              {mayManage ? (
                <CaseAct
                  draftName={`${view.id}.decision.${objection.id}`}
                  spot={`objection.${objection.id}`}
                  label="处理异议"
                  small
                  done="异议已处理"
                  fields={[
                    {
                      name: 'decision',
                      label: '处理结果',
                      kind: 'choice',
                      options: [
                        { value: 'DISMISSED', label: '异议不成立' },
                        { value: 'UPHELD', label: '异议成立' },
                      ],
                    },
                    { name: 'reason', label: '理由', kind: 'longText' },
                  ]}
                  send={async (values) => {
                    const input = {
                      ...referenceOf(view),
                      objectionId: objection.id,
                      decision: textOf(values['decision']) as ObjectionDecision,
                      reason: textOf(values['reason']),
                    };
                    return (await decide({ variables: { input } })).data?.decideIncubationObjection;
                  }}
                  onDone={reread}
                />
              ) : null}
            </>
          ) : (
            <span>
              <Tag>{objection.decision === 'UPHELD' ? '成立' : '不成立'}</Tag> {objection.reason}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function NoticeActs({ view, reread }: CaseSectionProps) {
  const [open] = useMutation(OpenIncubationNoticeDocument);
  const [object] = useMutation(RecordIncubationObjectionDocument);
  const [sign] = useMutation(SignIncubationAgreementDocument);
  const today = civilDate(new Date());
  const { noticeFewestDays: least, noticeMostDays: most } = view.programme;
  if (view.notice == null)
    return (
      <CaseAct
        draftName={`${view.id}.notice`}
        label="登记公示"
        primary
        done="公示已登记"
        fields={[
          { name: 'openedOn', label: '张贴日期', kind: 'date', initial: today },
          { name: 'workingDays', label: '公示工作日数', kind: 'count', least, most, initial: least },
          { name: 'places', label: '张贴地点', kind: 'text', most: 500 },
        ]}
        send={async (values) => {
          const input = {
            ...referenceOf(view),
            openedOn: textOf(values['openedOn']),
            workingDays: Number(values['workingDays']),
            places: textOf(values['places']),
          };
          return (await open({ variables: { input } })).data?.openIncubationNotice;
        }}
        onDone={reread}
      />
    );
  return (
    <>
      <CaseAct
        draftName={`${view.id}.objection`}
        label="登记异议"
        done="异议已登记"
        fields={[
          { name: 'receivedOn', label: '收到日期', kind: 'date', initial: today },
          {
            name: 'content',
            label: '异议内容',
            kind: 'longText',
            most: 2000,
            extra: '不写提出人的姓名和电话。',
          },
        ]}
        send={async (values) => {
          const input = {
            ...referenceOf(view),
            receivedOn: textOf(values['receivedOn']),
            content: textOf(values['content']),
          };
          return (await object({ variables: { input } })).data?.recordIncubationObjection;
        }}
        onDone={reread}
      />{' '}
      <CaseAct
        draftName={`${view.id}.signatures`}
        spot="signatures"
        label="登记协议签署"
        done="签署日期已登记"
        fields={[
          {
            name: 'hubSignedOn',
            label: '枢纽组织签署日期',
            kind: 'date',
            optional: true,
            initial: view.hubSignedOn ?? '',
          },
          {
            name: 'organisationSignedOn',
            label: '申请组织签署日期',
            kind: 'date',
            optional: true,
            initial: view.organisationSignedOn ?? '',
          },
        ]}
        send={async (values) => {
          const input = {
            ...referenceOf(view),
            hubSignedOn: noteOf(values['hubSignedOn']),
            organisationSignedOn: noteOf(values['organisationSignedOn']),
          };
          return (await sign({ variables: { input } })).data?.signIncubationAgreement;
        }}
        onDone={reread}
      />
    </>
  );
}
