import { useMutation } from '@apollo/client/react';
import { COMMITTEE_PROCEDURE_LABELS, COMMITTEE_STEP_LABELS } from '@weizhi/domain';
import { type CommitteeDetailFragment, RecordCommitteeStepDocument } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { useReturnFrom, useSpot } from '../../../shared/spot';

type Step = CommitteeDetailFragment['steps'][number];

const STANDINGS: Readonly<Record<Step['standing'], { readonly word: string; readonly colour: string }>> = {
  DONE: { word: '按时完成', colour: 'success' },
  DONE_LATE: { word: '逾期完成', colour: 'warning' },
  DUE: { word: '进行中', colour: 'blue' },
  OVERDUE: { word: '已逾期', colour: 'error' },
  WAITING: { word: '待前一步骤', colour: 'default' },
};

/** The steps that an act of the committee records by itself. */
const OF_ACTS: ReadonlySet<Step['step']> = new Set(['ASSEMBLY_HELD', 'FILED', 'FILING_CONFIRMED']);

/** Whether a step may be recorded here and now. */
function isRecorded({ step, doneOn }: Step, mayManage: boolean): boolean {
  return mayManage && !doneOn && !OF_ACTS.has(step);
}

/** What work items call a step. */
function spotOf({ step }: Step): string {
  return `step.${step}`;
}

interface CommitteeStepTableProps {
  readonly committee: CommitteeDetailFragment;
  readonly mayManage: boolean;
}

/** The tracker: each step with its clock, and a button to record what is done. */
export function CommitteeStepTable({ committee, mayManage }: CommitteeStepTableProps) {
  const at = useSpot();
  const [chosen, setChosen] = useState(() =>
    committee.steps.find((step) => isRecorded(step, mayManage) && at === spotOf(step)),
  );
  const goBack = useReturnFrom(chosen && spotOf(chosen));
  const [record] = useMutation(RecordCommitteeStepDocument);
  const procedure = committee.procedure ? enumLabel(COMMITTEE_PROCEDURE_LABELS, committee.procedure) : '';
  const label = chosen ? enumLabel(COMMITTEE_STEP_LABELS, chosen.step) : '';
  return (
    <Section title={`${procedure}进度`}>
      <div className="wz-table-scroll" role="region" aria-label="程序步骤表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">步骤</th>
              <th scope="col">应完成</th>
              <th scope="col">实际完成</th>
              <th scope="col">情况</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {committee.steps.map((step) => (
              <tr key={step.step}>
                <th scope="row">{enumLabel(COMMITTEE_STEP_LABELS, step.step)}</th>
                <td>
                  {step.dueOn ? formatDay(step.dueOn) : '—'}
                  {step.provisional ? '（日历未发布，暂按法定节日推算）' : ''}
                </td>
                <td>{step.doneOn ? formatDay(step.doneOn) : '—'}</td>
                <td>
                  <Tag color={STANDINGS[step.standing].colour}>{STANDINGS[step.standing].word}</Tag>
                </td>
                <td>
                  {isRecorded(step, mayManage) ? (
                    <Button
                      size="small"
                      aria-label={`登记${enumLabel(COMMITTEE_STEP_LABELS, step.step)}`}
                      onClick={() => setChosen(step)}
                    >
                      登记
                    </Button>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen ? (
        <ActDialog
          title={label}
          confirmLabel="登记完成"
          fields={[
            { name: 'doneOn', label: '完成日期', kind: 'date' },
            { name: 'note', label: '备注', kind: 'text', optional: true },
          ]}
          consequence="登记后不能更改。"
          done={`已登记：${label}`}
          onClose={() => setChosen(undefined)}
          onDone={goBack}
          send={async ({ doneOn, note }) => {
            const input = {
              committeeId: committee.id,
              expectedVersion: committee.version,
              step: chosen.step,
              doneOn: String(doneOn),
              note: typeof note === 'string' && note !== '' ? note : null,
            };
            return (await record({ variables: { input } })).data?.recordCommitteeStep;
          }}
        />
      ) : null}
    </Section>
  );
}
