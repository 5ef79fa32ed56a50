import { INCUBATION_STAGE_LABELS } from '@weizhi/domain';
import type { IncubationStage } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Tag } from 'antd';
import { stageColour } from '../model/stage-groups';

export function StageTag({ stage }: { readonly stage: IncubationStage }) {
  return <Tag color={stageColour(stage)}>{enumLabel(INCUBATION_STAGE_LABELS, stage)}</Tag>;
}
