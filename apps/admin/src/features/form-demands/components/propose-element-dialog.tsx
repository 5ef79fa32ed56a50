import { CANONICAL_ELEMENT_KIND_LABELS, REPORTING_GRAIN_LABELS } from '@weizhi/domain';
import type {
  CanonicalElementKind,
  ProposedElementInput,
  ReportingGrain,
} from '@weizhi/graphql-client/documents';
import { ActDialog, type ActField } from '../../../shared/act-dialog';
import { enumOptions } from '../../../shared/enum-options';

const FIELDS: readonly ActField[] = [
  { name: 'name', label: '数据项名称', kind: 'text', most: 40 },
  { name: 'kind', label: '值的类型', kind: 'choice', options: enumOptions(CANONICAL_ELEMENT_KIND_LABELS) },
  {
    name: 'grain',
    label: '按什么保存',
    kind: 'choice',
    options: enumOptions(REPORTING_GRAIN_LABELS).filter(({ value }) => value !== 'BUILDING'),
    extra: '按户保存的，可以自动汇总到楼栋和社区。',
  },
  { name: 'unit', label: '单位', kind: 'text', optional: true, most: 10 },
];

interface ProposeElementDialogProps {
  readonly heading: string;
  readonly onClose: () => void;
  readonly onProposed: (element: ProposedElementInput) => void;
}

/** Proposes an element that the dictionary lacks; it is adopted when the form is approved. */
export function ProposeElementDialog({ heading, onClose, onProposed }: ProposeElementDialogProps) {
  return (
    <ActDialog
      title={`为「${heading}」申请新增数据项`}
      confirmLabel="确定"
      fields={FIELDS}
      initial={{ name: heading, kind: 'WHOLE_NUMBER', grain: 'HOUSEHOLD' }}
      done="保存对应后生效"
      send={({ name, kind, grain, unit }) => {
        onProposed({
          name: String(name),
          kind: kind as CanonicalElementKind,
          grain: grain as ReportingGrain,
          unit: typeof unit === 'string' && unit !== '' ? unit : null,
        });
        return Promise.resolve({});
      }}
      onClose={onClose}
    />
  );
}
