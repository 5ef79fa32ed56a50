import { useMutation } from '@apollo/client/react';
import {
  type CommitteeStaffingRowFragment,
  CorrectCommitteeStaffingDocument,
} from '@weizhi/graphql-client/documents';
import { formatDay } from '@weizhi/ui';
import { ActDialog } from '../../shared/act-dialog';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';

export interface CorrectStaffingDialogProps {
  readonly districtId: string;
  readonly row: CommitteeStaffingRowFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Corrects the posts of one community from one month on. */
export function CorrectStaffingDialog({ districtId, row, onClose, onDone }: CorrectStaffingDialogProps) {
  const [correct] = useMutation(CorrectCommitteeStaffingDocument);
  const { key: idempotencyKey } = useIdempotencyKey();
  const { division, validFrom, version } = row;
  return (
    <ActDialog
      title={`更正岗位数：${division?.name ?? ''}`}
      confirmLabel="更正"
      fields={[
        {
          ...{ name: 'fullTimePosts', label: '全职岗位数', kind: 'number', initial: row.fullTimePosts },
          extra: '非全职的按比例折算，如半职 0.5',
        },
        { name: 'basis', label: '更正依据', kind: 'text', most: 200, extra: '数字出自哪份文件或名册' },
      ]}
      consequence={`更正 ${formatDay(validFrom)}起算的岗位数，该月以来按岗位计算的数据随之改变；原数 ${row.fullTimePosts} 保留备查。`}
      done="岗位数已更正"
      send={async ({ fullTimePosts, basis }) => {
        const input = {
          ...{ districtId, divisionId: division?.id ?? '', validFrom, expectedVersion: version },
          ...{ fullTimePosts: String(fullTimePosts), basis: String(basis), idempotencyKey },
        };
        return (await correct({ variables: { input } })).data?.correctCommitteeStaffing;
      }}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
