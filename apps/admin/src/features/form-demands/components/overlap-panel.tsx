import { skipToken, useQuery } from '@apollo/client/react';
import { DERIVATION_MEANS_LABELS, OVERLAP_STANDING_LABELS } from '@weizhi/domain';
import {
  ElementNameFragmentDoc,
  type FormDemandPageFragment,
  FormDemandRowFragmentDoc,
  FormOverlapDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay } from '@weizhi/ui';
import { Alert } from 'antd';
import { type Choice, choiceOf, ROLE_CHOICES } from '../model/field-choices';

interface OverlapPanelProps {
  readonly demand: FormDemandPageFragment;
  readonly choices: Readonly<Record<number, Choice>>;
}

/** While the department maps its form, it sees what of it is collected already, and how it is to be had. */
export function OverlapPanel({ demand, choices }: OverlapPanelProps) {
  const { grain, division } = readFragment(FormDemandRowFragmentDoc, demand);
  const chosen = demand.fields.flatMap((field) => {
    const choice = choices[field.position];
    const value = choice ? choice.value : choiceOf(field);
    return value === undefined || ROLE_CHOICES.some((role) => role.value === value) ? [] : [value];
  });
  const proposed = Object.values(choices).filter(({ kind }) => kind === 'proposed').length;
  const { data, previousData } = useQuery(
    FormOverlapDocument,
    chosen.length === 0
      ? skipToken
      : { variables: { input: { divisionId: division.id, grain, elementIds: chosen } } },
  );
  const items = (data ?? previousData)?.formOverlap ?? [];
  const existing = items.filter(({ standing }) => standing !== 'NEW');
  const total = items.length + proposed;
  if (total === 0) return null;
  return (
    <Alert
      type={existing.length === 0 ? 'info' : 'warning'}
      showIcon
      title={`已对应 ${String(total)} 项：${String(existing.length)} 项已有数据或正在收集，只需新增 ${String(total - existing.length)} 项。`}
      description={
        existing.length === 0 ? null : (
          <ul aria-label="已有的数据项">
            {existing.map(({ element, standing, form, heldOn, means }) => (
              <li key={readFragment(ElementNameFragmentDoc, element).id}>
                {readFragment(ElementNameFragmentDoc, element).name}：
                {enumLabel(OVERLAP_STANDING_LABELS, standing)}，{form}
                {heldOn == null ? '' : `（${formatDay(heldOn)}）`}
                {means ? `，${enumLabel(DERIVATION_MEANS_LABELS, means)}` : ''}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
