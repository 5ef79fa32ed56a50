import { ADMISSION_GROUND_LABELS, MANDATE_BODY_LABELS, MANDATE_FINDING_LABELS } from '@weizhi/domain';
import type { TaskAdmissionDetailFragment, TaskAdmissionRowFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { yuanWords } from '../../../shared/yuan-words';
import { broughtLines } from '../model/admission-words';

export interface AdmissionPartProps {
  readonly admission: TaskAdmissionDetailFragment;
  readonly row: TaskAdmissionRowFragment;
}

type Fact = readonly [name: string, value: ReactNode];

/** All that is stated of it, and how it was decided. */
export function AdmissionFacts({ admission, row }: AdmissionPartProps) {
  return (
    <>
      <FactSection title="对照清单" facts={listFacts(admission, row)} />
      {row.status === 'DRAFT' ? null : <FactSection title="办理情况" facts={courseFacts(admission, row)} />}
      <FactSection title="依据、权限、经费和负担" facts={statedFacts(admission, row)} />
    </>
  );
}

function FactSection({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  const present = facts.filter(([, value]) => value !== null && value !== '');
  if (present.length === 0) return null;
  return (
    <Section title={title}>
      <dl className="wz-facts">
        {present.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function listFacts({ edition, item }: TaskAdmissionDetailFragment, row: TaskAdmissionRowFragment): Fact[] {
  return [
    ['结果', enumLabel(MANDATE_FINDING_LABELS, row.finding)],
    ['清单事项', item ? `${item.code} ${item.name}` : '没有对应的事项'],
    ['清单版本', <Link to={`/mandate-lists/${encodeURIComponent(edition.id)}`}>{edition.title}</Link>],
  ];
}

function courseFacts(admission: TaskAdmissionDetailFragment, row: TaskAdmissionRowFragment): Fact[] {
  const { refusedByItem, refusedByEdition, ground } = admission;
  return [
    ['申请日期', dayWords(row.submittedOn)],
    ['听取意见截止', dayWords(admission.hearingEndsOn)],
    ['意见汇总', admission.hearingSummary ?? ''],
    ['审定时限', dayWords(row.decideBy)],
    ['审定日期', dayWords(admission.decidedOn)],
    ['审定意见', admission.decisionNote ?? ''],
    ['不予准入情形', ground == null ? '' : enumLabel(ADMISSION_GROUND_LABELS, ground)],
    ['依据的清单事项', refusedByItem ? `${refusedByItem.code} ${refusedByItem.name}` : ''],
    ['依据的清单版本', refusedByEdition?.title ?? ''],
    ['准入截止', dayWords(row.validTo)],
    ['应急依据', admission.emergencyBasis ?? ''],
    ['应急下达日期', dayWords(admission.emergencyOpenedOn)],
    ['应急期满', dayWords(admission.emergencyEndsOn)],
    ['补办准入时限', dayWords(admission.emergencyApplyBy)],
  ];
}

function statedFacts(admission: TaskAdmissionDetailFragment, row: TaskAdmissionRowFragment): Fact[] {
  const { fundsAmount, fundsSource, targets, endsOn } = admission;
  return [
    ['承接主体', enumLabel(MANDATE_BODY_LABELS, row.body)],
    ['发到', `${targets.map(({ name }) => name).join('、')}（${String(admission.hearing.reached)} 个）`],
    ['期间', `${formatDay(row.startsOn)} 起${endsOn == null ? '' : `，至 ${formatDay(endsOn)}`}`],
    ['依据', admission.legalBasis ?? '未写明'],
    ['下放的权限', admission.authority ?? '无'],
    ['随任务人员', admission.peopleProvided == null ? '无' : `${String(admission.peopleProvided)} 人`],
    [
      '随任务经费',
      fundsAmount == null ? '无' : `${yuanWords(fundsAmount)}（${fundsSource ?? '来源未写明'}）`,
    ],
    ['带来的负担', broughtLines(admission).join('；') || '无'],
  ];
}

function dayWords(day: string | null | undefined): string {
  return day == null ? '' : formatDay(day);
}
