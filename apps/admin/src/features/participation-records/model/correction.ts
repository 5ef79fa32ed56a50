import {
  CORRECTABLE_FIELD_LABELS as LABELS,
  PARTICIPATION_DEPTH_LABELS,
  PARTICIPATION_FORM_LABELS,
  PARTICIPATION_INITIATOR_LABELS,
} from '@weizhi/domain';
import type {
  CorrectParticipationInput,
  ParticipationRecordDetailFragment,
  ParticipationRecordRowFragment,
} from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import { enumOptions } from '../../../shared/enum-options';
import { RECORD_OPTIONS } from './record-address';

/** A record as its page has it. */
export interface OpenedRecord {
  readonly row: ParticipationRecordRowFragment;
  readonly detail: ParticipationRecordDetailFragment;
}

/** What stands for a stage that is none of the five. */
const NO_STAGE = 'NONE';

const PLACES = ['COMMUNITY', 'VILLAGE', 'VIRTUAL_COMMUNITY', 'NEIGHBOURHOOD'] as const;

/** Why, which both acts ask for. */
export const REASON: ActField = {
  ...{ name: 'reason', kind: 'longText', label: '理由' },
  extra: '写清依据，如核对了哪份签到表',
};

/** What a correction asks for, filled in with what the record says. An organisation has no other capacity. */
export function correctionFields({ row, detail }: OpenedRecord): readonly ActField[] {
  const choice = (name: keyof typeof LABELS, options: ActField['options'], initial: string): ActField => ({
    ...{ name, label: LABELS[name].zh, kind: 'choice', initial },
    options: options ?? [],
  });
  const stages = [...RECORD_OPTIONS.stage, { value: NO_STAGE, label: '不属于五个环节' }];
  return [
    {
      ...{ name: 'divisionId', label: LABELS.divisionId.zh, kind: 'division', divisionKinds: PLACES },
      ...(row.division ? { initial: row.division.id } : {}),
    },
    { name: 'happenedOn', label: LABELS.happenedOn.zh, kind: 'date', initial: row.happenedOn },
    choice('mechanism', RECORD_OPTIONS.mechanism, row.mechanism),
    choice('stage', stages, row.stage ?? NO_STAGE),
    ...(row.participant ? [choice('capacity', RECORD_OPTIONS.capacity, row.capacity)] : []),
    choice('channel', RECORD_OPTIONS.channel, row.channel),
    choice('form', enumOptions(PARTICIPATION_FORM_LABELS), detail.form),
    choice('depth', depthOptions(), String(detail.depth)),
    {
      ...{ name: 'minutes', label: LABELS.minutes.zh, kind: 'count', least: 0, most: 1440 },
      ...{ initial: row.minutes, extra: '不清楚的填 0' },
    },
    choice('initiator', enumOptions(PARTICIPATION_INITIATOR_LABELS), detail.initiator),
    REASON,
  ];
}

function depthOptions(): NonNullable<ActField['options']> {
  return Object.entries(PARTICIPATION_DEPTH_LABELS).map(([value, { zh }]) => ({
    value,
    label: `${value} ${zh}`,
  }));
}

/** What is sent: what differs from the record, and why. */
export function correctionInput(
  opened: OpenedRecord,
  { reason, ...values }: ActValues,
): Omit<CorrectParticipationInput, 'idempotencyKey'> {
  const changed = correctionFields(opened).flatMap(({ name, initial }) =>
    name in values && values[name] !== initial ? [[name, sentValue(name, values[name])]] : [],
  );
  return {
    ...{ recordId: opened.row.id, expectedVersion: opened.detail.version, reason: String(reason ?? '') },
    ...(Object.fromEntries(changed) as Partial<CorrectParticipationInput>),
  };
}

function sentValue(name: string, value: ActValues[string]): string | number | null {
  if (name === 'stage' && value === NO_STAGE) return null;
  return name === 'depth' || name === 'minutes' ? Number(value) : String(value);
}
