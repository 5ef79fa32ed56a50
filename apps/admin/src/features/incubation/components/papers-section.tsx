import { useMutation } from '@apollo/client/react';
import { INCUBATION_DOCUMENT_LABELS } from '@weizhi/domain';
import { type IncubationPaperKind, WithdrawIncubationPaperDocument } from '@weizhi/graphql-client/documents';
import { enumLabel, formatMoment, Section, useConfirmAct } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { type CaseSectionProps, type CaseView, referenceOf } from '../model/case-view';
import { stagesOfTab } from '../model/stage-groups';
import { FilePaper } from './file-paper';

/** The papers of the case, those that the next steps ask for and lack first and in red. */
export function PapersSection({ view, reread }: CaseSectionProps) {
  const [withdraw] = useMutation(WithdrawIncubationPaperDocument);
  const command = useCommand();
  const confirm = useConfirmAct();
  const mayManage = useCan('incubation.manage');
  // Once a case has ended, what was decided on stays as it was.
  const mayTakeOut = mayManage && stagesOfTab('ended')?.includes(view.stage) !== true;
  const missing = missingKinds(view);
  return (
    <Section title="材料">
      <RefusalAlert refusal={command.refusal} />
      {missing.length === 0 ? null : (
        <ul className="wz-plain-list" aria-label="缺少的材料">
          {missing.map((kind) => (
            <li key={kind}>
              <Tag color="error">缺件</Tag> {enumLabel(INCUBATION_DOCUMENT_LABELS, kind)}{' '}
              {mayManage ? <FilePaper view={view} kind={kind} reread={reread} /> : null}
            </li>
          ))}
        </ul>
      )}
      {view.papers.length === 0 ? <p>还没有归入材料。</p> : null}
      <ul className="wz-plain-list" aria-label="已归入的材料">
        {view.papers.map((paper) => {
          const label = enumLabel(INCUBATION_DOCUMENT_LABELS, paper.kind);
          return (
            <li key={paper.id}>
              <Tag>{label}</Tag>{' '}
              <a href={`/attachments/${encodeURIComponent(paper.attachmentId)}`} download>
                {paper.title}
              </a>{' '}
              <small>{formatMoment(paper.filedAt)} 归入</small>{' '}
              {mayTakeOut ? (
                <Button
                  size="small"
                  aria-label={`移出${label}“${paper.title}”`}
                  onClick={() =>
                    confirm({
                      title: `移出“${paper.title}”？`,
                      consequence: '只从本个案移出，文件仍在该组织的材料中，可以重新归入。',
                      confirmLabel: '移出',
                      act: async () => {
                        const input = { ...referenceOf(view), paperId: paper.id };
                        const carriedOut = await command.run(
                          async () =>
                            (await withdraw({ variables: { input } })).data?.withdrawIncubationPaper,
                          '已移出',
                        );
                        if (carriedOut) reread();
                      },
                    })
                  }
                >
                  移出
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayManage ? <FilePaper view={view} reread={reread} /> : null}
    </Section>
  );
}

/** Papers that an action of this stage asks for and lacks; what a group owes only when it leaves is no gap. */
function missingKinds({ availableActions, missingPapers, papers }: CaseView): readonly IncubationPaperKind[] {
  const filed = new Set(papers.map(({ kind }) => kind));
  const forward = availableActions.filter(
    ({ action }) => !['WITHDRAW', 'TERMINATE', 'EXTEND', 'ORDER_RECTIFICATION'].includes(action),
  );
  // A paper of an earlier round may be filed and still be asked for again.
  const asked = missingPapers.filter((kind) => !filed.has(kind));
  return [...new Set([...asked, ...forward.flatMap((each) => each.missingPapers)])];
}
