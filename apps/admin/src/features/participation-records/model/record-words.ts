import {
  CORRECTABLE_FIELD_LABELS,
  DEMOCRATIC_STAGE_LABELS,
  type Labels,
  PARTICIPANT_CAPACITY_LABELS,
  PARTICIPATION_CHANNEL_LABELS,
  PARTICIPATION_DEPTH_LABELS,
  PARTICIPATION_FORM_LABELS,
  PARTICIPATION_INITIATOR_LABELS,
  PARTICIPATION_MECHANISM_LABELS,
} from '@weizhi/domain';
import type {
  ParticipationRecordDetailFragment,
  ParticipationRecordField,
  ParticipationRecordRowFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay } from '@weizhi/ui';

type Row = ParticipationRecordRowFragment;
type Change = ParticipationRecordDetailFragment['events'][number]['changes'][number];

/** Who took part: a pseudonym with the masked name where one is known, or the organisation. */
export function participantWords({ participant, organisation }: Row): string {
  if (!participant) return organisation?.name ?? '社会组织';
  const { pseudonym, nameMasked } = participant;
  return nameMasked == null ? pseudonym : `${pseudonym}（${nameMasked}）`;
}

/** What was taken part in. */
export function occasionWords({ occasionName, activity, election }: Row): string {
  return activity?.title ?? election?.title ?? occasionName ?? '—';
}

/** How long it took. */
export function minutesWords({ minutes }: Pick<Row, 'minutes'>): string {
  return minutes === 0 ? '未登记' : `${String(minutes)} 分钟`;
}

/** The stage, or that there is none. */
export function stageWords(stage: string | null | undefined): string {
  return stage == null ? '不属于五个环节' : enumLabel(DEMOCRATIC_STAGE_LABELS, stage);
}

const LABELS: Readonly<Partial<Record<ParticipationRecordField, Labels<string>>>> = {
  MECHANISM: PARTICIPATION_MECHANISM_LABELS,
  CAPACITY: PARTICIPANT_CAPACITY_LABELS,
  CHANNEL: PARTICIPATION_CHANNEL_LABELS,
  FORM: PARTICIPATION_FORM_LABELS,
  DEPTH: PARTICIPATION_DEPTH_LABELS,
  INITIATOR: PARTICIPATION_INITIATOR_LABELS,
};

/** A change in words, such as 时长（分钟）由 90 改为 60. */
export function changeWords({ field, before, after }: Change): string {
  const of = (value: string | null | undefined): string => valueWords(field, value ?? null);
  return `${enumLabel(CORRECTABLE_FIELD_LABELS, field)}由“${of(before)}”改为“${of(after)}”`;
}

function valueWords(field: ParticipationRecordField, value: string | null): string {
  if (field === 'STAGE') return stageWords(value);
  if (value === null) return '—';
  if (field === 'HAPPENED_ON') return formatDay(value);
  const labels = LABELS[field];
  return labels ? enumLabel(labels, value) : value;
}
