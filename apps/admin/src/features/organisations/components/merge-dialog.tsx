import { useMutation } from '@apollo/client/react';
import { REGISTRATION_STATUS_LABELS } from '@weizhi/domain';
import { MergeOrganisationsDocument } from '@weizhi/graphql-client/documents';
import { enumLabel, formatMoment } from '@weizhi/ui';
import { ActDialog, type ActValues } from '../../../shared/act-dialog';
import { type DuplicatePair, type DuplicateRecord, sidesOf } from '../model/duplicate-pair';

export interface MergeDialogProps {
  readonly pair: DuplicatePair;
  readonly onMerged: () => void;
  readonly onClose: () => void;
}

/** Asks which of two records goes on, and why they are one. */
export function MergeDialog({ pair, onMerged, onClose }: MergeDialogProps) {
  const [merge] = useMutation(MergeOrganisationsDocument);
  const send = async (values: ActValues) => {
    const sides = sidesOf(pair, String(values['keptId']));
    if (!sides) return { code: 'NOT_CHOSEN', message: '请选择保留哪一个。' };
    const { kept, merged } = sides;
    const input = {
      ...{ keptId: kept.id, keptVersion: kept.version },
      ...{ mergedId: merged.id, mergedVersion: merged.version },
      reason: String(values['reason'] ?? ''),
    };
    const answer = (await merge({ variables: { input } })).data?.mergeOrganisations;
    if (answer?.__typename === 'OrganisationsMerged') onMerged();
    return answer;
  };
  return (
    <ActDialog
      title="合并重复登记"
      confirmLabel="合并"
      grave
      fields={[
        { name: 'keptId', label: '保留哪一个', kind: 'choice', options: pair.organisations.map(optionOf) },
        { name: 'reason', label: '认定为同一组织的理由', kind: 'longText' },
      ]}
      consequence="另一个的材料、佐证、任职和服务社区转到保留的记录名下，它本身不再出现在列表和统计中，仍可查看。合并后不能撤销。"
      done="已合并"
      send={send}
      onClose={onClose}
    />
  );
}

function optionOf({ id, name, registrationStatus, createdAt }: DuplicateRecord) {
  const status = enumLabel(REGISTRATION_STATUS_LABELS, registrationStatus);
  return { value: id, label: `${name}（${status}，${formatMoment(createdAt)} 登记）` };
}
