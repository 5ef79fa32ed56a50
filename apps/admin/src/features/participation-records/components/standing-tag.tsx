import { PARTICIPATION_RECORD_STANDING_LABELS } from '@weizhi/domain';
import type { ParticipationRecordStanding } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Tag } from 'antd';

const COLOURS: Readonly<Record<ParticipationRecordStanding, string>> = {
  AS_RECORDED: 'default',
  CORRECTED: 'processing',
  WITHDRAWN: 'warning',
};

/** How a record stands, in a word. */
export function StandingTag({ standing }: { readonly standing: ParticipationRecordStanding }) {
  return <Tag color={COLOURS[standing]}>{enumLabel(PARTICIPATION_RECORD_STANDING_LABELS, standing)}</Tag>;
}
