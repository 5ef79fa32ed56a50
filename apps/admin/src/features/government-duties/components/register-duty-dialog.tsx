import { useMutation } from '@apollo/client/react';
import { GOVERNMENT_DUTY_LABELS } from '@weizhi/domain';
import { type GovernmentDutyKind, RegisterGovernmentDutyDocument } from '@weizhi/graphql-client/documents';
import { ActDialog, type ActField } from '../../../shared/act-dialog';
import { useOwnPlace } from '../../../shared/actor-context';
import { enumOptions } from '../../../shared/enum-options';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { FREQUENCY_OPTIONS } from '../model/duty-words';

const FIELDS: readonly ActField[] = [
  { name: 'duty', label: '职责类别', kind: 'choice', options: enumOptions(GOVERNMENT_DUTY_LABELS) },
  { name: 'department', label: '责任部门', kind: 'department' },
  { name: 'title', label: '每期应做的事', kind: 'text', most: 100 },
  { name: 'basis', label: '依据', kind: 'text', most: 200 },
  { name: 'startsOn', label: '第一期开始日期', kind: 'date' },
  { name: 'everyMonths', label: '多久一次', kind: 'choice', options: FREQUENCY_OPTIONS },
  { name: 'endsOn', label: '截止日期', kind: 'date', optional: true, extra: '长期的留空' },
];

export interface RegisterDutyDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Puts a duty on the register. */
export function RegisterDutyDialog({ onClose, onDone }: RegisterDutyDialogProps) {
  const [register] = useMutation(RegisterGovernmentDutyDocument);
  const place = useOwnPlace('governmentDuty.manage');
  const { key: idempotencyKey } = useIdempotencyKey();
  return (
    <ActDialog
      title="登记职责"
      confirmLabel="登记"
      fields={FIELDS}
      consequence="登记以后不能修改，各期从第一期开始日期起连续计算，到期没有履行的记为缺位。"
      done="职责已登记"
      send={async ({ duty, department, title, basis, startsOn, everyMonths, endsOn }) => {
        const input = {
          districtId: place?.districtId ?? '',
          duty: duty as GovernmentDutyKind,
          department: String(department),
          title: String(title),
          basis: String(basis),
          startsOn: String(startsOn),
          everyMonths: Number(everyMonths),
          endsOn: endsOn ? String(endsOn) : null,
          idempotencyKey,
        };
        return (await register({ variables: { input } })).data?.registerGovernmentDuty;
      }}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
