import { INSPECTION_SUBJECT_LABELS } from '@weizhi/domain';
import {
  type InspectionConflictsQuery,
  type InspectionRowFragment,
  InspectionRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { daysWords } from '../model/inspection-words';

type Conflicts = NonNullable<InspectionConflictsQuery['inspectionConflicts']>;

export interface ConflictAlertProps {
  readonly conflicts: Pick<Conflicts, 'meets' | 'repeats'>;
  /** A button beside each inspection. */
  readonly act?: (inspection: InspectionRowFragment) => ReactNode;
}

/** Whom an inspection meets and what it repeats, with what the earlier ones found, before anybody goes there. */
export function ConflictAlert({ conflicts: { meets, repeats }, act }: ConflictAlertProps) {
  return (
    <>
      {meets.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`同一天有其他部门检查同一社区（${String(meets.length)} 次）`}
          description={
            <ul>
              {meets.map((each) => {
                const row = readFragment(InspectionRowFragmentDoc, each);
                return (
                  <li key={row.id}>
                    <InspectionWords row={row} /> {act?.(row)}
                  </li>
                );
              })}
            </ul>
          }
        />
      ) : null}
      {repeats.length > 0 ? (
        <Alert
          type="error"
          showIcon
          title={`90天内有其他部门检查同一内容（${String(repeats.length)} 次）`}
          description={
            <ul>
              {repeats.map((each) => {
                const row = readFragment(InspectionRowFragmentDoc, each);
                return (
                  <li key={row.id}>
                    <InspectionWords row={row} />
                    {each.findings.length > 0
                      ? `，发现的问题：${each.findings.map(({ text }) => text).join('；')}`
                      : ''}{' '}
                    {act?.(row)}
                  </li>
                );
              })}
            </ul>
          }
        />
      ) : null}
    </>
  );
}

function InspectionWords({ row }: { readonly row: InspectionRowFragment }) {
  return (
    <>
      {row.division?.name ?? ''} {daysWords(row)} {row.department}“{row.title}”（
      {enumLabel(INSPECTION_SUBJECT_LABELS, row.subject)}）
    </>
  );
}
