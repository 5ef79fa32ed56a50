import { useMutation } from '@apollo/client/react';
import { INCUBATION_ACTION_LABELS, TERMINATION_GROUND_LABELS } from '@weizhi/domain';
import {
  AdvanceIncubationCaseDocument,
  type IncubationAction,
  type TerminationGround,
} from '@weizhi/graphql-client/documents';
import { enumLabel, Section } from '@weizhi/ui';
import { useCan } from '../../../shared/actor-context';
import { type CaseSectionProps, noteOf, referenceOf } from '../model/case-view';
import type { ActField } from '../../../shared/act-dialog';
import { CaseAct } from './case-act';

/** Acts that end a case or cannot be taken back, with what will happen. */
const CONSEQUENCES: Partial<Record<IncubationAction, string>> = {
  REQUEST_CORRECTION: '系统会把所有缺少的材料一次列全，并退回申请组织补正；补正只能要求一次。',
  REFUSE: '个案就此结束，不能恢复；申请组织可以在下一次征集中重新申请。',
  WITHDRAW: '个案就此结束，不能恢复；在孵组织须先列出交接清单。',
  TERMINATE: '个案就此结束，不能恢复；交接须在十五个工作日内办完。',
  GRADUATE: '将发放出壳证书编号，此后进入为期一年的跟踪。',
};
const DANGEROUS: readonly IncubationAction[] = ['REFUSE', 'WITHDRAW', 'TERMINATE'];
const BUTTONLESS = '没有可办理的事项。';

/** What may be done next, as the server says: a button for each, and what stands in the way beside it. */
export function NextActions({ view, reread }: CaseSectionProps) {
  const [advance] = useMutation(AdvanceIncubationCaseDocument);
  const mayManage = useCan('incubation.manage');
  const grounds = Object.entries(TERMINATION_GROUND_LABELS).map(([value, { zh }]) => ({
    value: value.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase(),
    label: zh,
  }));
  const fieldsOf = (needs: readonly string[]): ActField[] => [
    ...(needs.includes('TERMINATION_GROUND')
      ? [{ name: 'terminationGround', label: '终止事由', kind: 'choice' as const, options: grounds }]
      : []),
    ...(needs.includes('EXTENSION_MONTHS')
      ? [
          {
            name: 'extensionMonths',
            label: '延期月数',
            kind: 'count' as const,
            least: 1,
            most: view.programme.extensionMonths,
          },
        ]
      : []),
    ...(needs.includes('REASON') ? [{ name: 'reason', label: '理由', kind: 'longText' as const }] : []),
  ];
  return (
    <Section title="下一步">
      {view.availableActions.length === 0 ? <p>{BUTTONLESS}</p> : null}
      <ul className="wz-plain-list">
        {view.availableActions.map(({ action, needs, blockers }) => {
          const label = enumLabel(INCUBATION_ACTION_LABELS, action);
          const free = blockers.length === 0;
          return (
            <li key={action}>
              {mayManage && free ? (
                <CaseAct
                  draftName={`${view.id}.${action}`}
                  spot={`next.${action}`}
                  label={label}
                  fields={fieldsOf(needs)}
                  danger={DANGEROUS.includes(action)}
                  primary={!DANGEROUS.includes(action)}
                  consequence={CONSEQUENCES[action]}
                  done={`已办理：${label}`}
                  send={async (values) => {
                    const input = {
                      ...referenceOf(view),
                      action,
                      reason: noteOf(values['reason']),
                      extensionMonths:
                        typeof values['extensionMonths'] === 'number' ? values['extensionMonths'] : null,
                      terminationGround: noteOf(values['terminationGround']) as TerminationGround | null,
                    };
                    return (await advance({ variables: { input } })).data?.advanceIncubationCase;
                  }}
                  onDone={reread}
                />
              ) : (
                <strong>{label}</strong>
              )}
              {free ? null : (
                <ul aria-label={`${label}还缺什么`}>
                  {blockers.map(({ code, message }) => (
                    <li key={code}>{message}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
