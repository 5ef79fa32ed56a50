import { useMutation, useQuery } from '@apollo/client/react';
import {
  AssignIncubationAssessorDocument,
  type ConflictStatement,
  IncubationAssessorsDocument,
  IncubationOrganisationDocumentsDocument,
  RecordPaperScoresDocument,
} from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { type CaseSectionProps, type CaseView, noteOf, referenceOf, textOf } from '../model/case-view';
import type { ActField } from '../../../shared/act-dialog';
import { CaseAct } from './case-act';

const CONFLICT_WORDS: Readonly<Record<ConflictStatement, string>> = {
  UNDECLARED: '未声明',
  NONE: '无利益冲突',
  CONFLICTED: '回避',
};

/** Seats and sheets of the panel; points stay hidden until all are in. */
export function PanelSection({ view, reread }: CaseSectionProps) {
  const mayManage = useCan('incubation.manage');
  const { panel } = view;
  const reviewing = view.stage === 'PANEL_REVIEW';
  if (panel == null && !reviewing) return null;
  return (
    <Section title="评审">
      {panel == null ? <p>还没有派评审专家，至少 {view.programme.minimumAssessors} 名。</p> : null}
      {panel == null ? null : (
        <>
          <p>{progressOf(panel)}</p>
          <div className="wz-table-scroll" role="region" aria-label="评分表" tabIndex={0}>
            <table className="wz-plain-table">
              <thead>
                <tr>
                  <th scope="col">席位</th>
                  <th scope="col">利益冲突声明</th>
                  <th scope="col">评分表</th>
                  <th scope="col">得分</th>
                </tr>
              </thead>
              <tbody>
                {panel.sheets.map((sheet) => (
                  <tr key={sheet.id}>
                    <th scope="row">{sheet.seat}</th>
                    <td>{CONFLICT_WORDS[sheet.conflict]}</td>
                    <td>
                      <Tag color={sheet.submitted ? 'success' : 'default'}>{sheetWords(sheet)}</Tag>
                      {mayManage && reviewing && sheet.onPaper && sheetWords(sheet) === '未交' ? (
                        <PaperSheet view={view} sheet={sheet} reread={reread} />
                      ) : null}
                    </td>
                    <td className="wz-number">{sheet.total ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {mayManage && reviewing ? <AssignSeat view={view} reread={reread} /> : null}
    </Section>
  );
}

/** Nothing is owed by an assessor who stands back. */
function sheetWords({ submitted, conflict }: Sheet): string {
  if (submitted) return '已交';
  return conflict === 'CONFLICTED' ? '不评分' : '未交';
}

function progressOf(panel: NonNullable<CaseView['panel']>): string {
  const { received, eligible, minimum, passLine, complete, mean, passed, dropped } = panel;
  const counts = `已收 ${String(received)} 份，应收 ${String(eligible)} 份，至少 ${String(minimum)} 份；合格线 ${String(passLine)} 分。`;
  if (!complete) return `${counts}全部交齐之前不显示分数。`;
  const extremes = dropped ? '（已去掉最高分和最低分）' : '';
  return `${counts}平均 ${mean ?? ''} 分，${passed ? '通过' : '未通过'}${extremes}。`;
}

function AssignSeat({ view, reread }: CaseSectionProps) {
  const { data } = useQuery(IncubationAssessorsDocument);
  const [assign] = useMutation(AssignIncubationAssessorDocument);
  const choices = (data?.incubationAssessors ?? []).map(({ accountId, displayName, identifier }) => ({
    value: accountId,
    label: `${displayName}（${identifier}）`,
  }));
  const seat = `${String((view.panel?.sheets.length ?? 0) + 1)}号评委`;
  return (
    <CaseAct
      key={seat}
      draftName={`${view.id}.seat`}
      label="增加评审席位"
      done="席位已增加"
      fields={[
        { name: 'seat', label: '席位', kind: 'text', initial: seat, most: 20, extra: '不写姓名。' },
        {
          name: 'accountId',
          label: '评审专家账号',
          kind: 'choice',
          options: choices,
          optional: true,
          extra: '纸质评分的席位不选账号，由工作人员代录并附扫描件。',
        },
      ]}
      send={async (values) => {
        const input = {
          ...referenceOf(view),
          seat: textOf(values['seat']),
          accountId: noteOf(values['accountId']),
        };
        return (await assign({ variables: { input } })).data?.assignIncubationAssessor;
      }}
      onDone={reread}
    />
  );
}

type Sheet = NonNullable<CaseView['panel']>['sheets'][number];

function PaperSheet({ view, sheet, reread }: CaseSectionProps & { readonly sheet: Sheet }) {
  const [record] = useMutation(RecordPaperScoresDocument);
  const { data } = useQuery(IncubationOrganisationDocumentsDocument, {
    variables: { id: view.organisation?.id ?? '' },
  });
  const documents = (data?.organisation?.documents.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: node.title,
  }));
  const items = view.programme.scoreItems;
  const fields: ActField[] = [
    {
      name: 'conflict',
      label: '利益冲突声明',
      kind: 'choice',
      options: [
        { value: 'NONE', label: '无利益冲突' },
        { value: 'CONFLICTED', label: '有利益冲突，回避（不填分数）' },
      ],
    },
    ...items.map(({ code, name, maximum }) => ({
      name: `item-${code}`,
      label: `${name}（满分 ${String(maximum)}）`,
      kind: 'count' as const,
      least: 0,
      most: maximum,
      optional: true,
    })),
    {
      name: 'scanDocumentId',
      label: '评分表扫描件',
      kind: 'choice',
      options: documents,
      extra: '先在“材料”中上传扫描件。',
    },
  ];
  return (
    <CaseAct
      draftName={`${view.id}.sheet.${sheet.id}`}
      label="代录评分表"
      ariaLabel={`代录${sheet.seat}的评分表`}
      small
      done="评分表已录入"
      fields={fields}
      consequence="录入后不能修改；全部交齐之前任何人都看不到分数。"
      send={async (values) => {
        const scores = items.flatMap(({ code }) => {
          const points = values[`item-${code}`];
          return typeof points === 'number' ? [{ item: code, points }] : [];
        });
        const input = {
          ...referenceOf(view),
          sheetId: sheet.id,
          conflict: textOf(values['conflict']) as ConflictStatement,
          scores,
          scanDocumentId: textOf(values['scanDocumentId']),
        };
        return (await record({ variables: { input } })).data?.recordPaperScores;
      }}
      onDone={reread}
    />
  );
}
