import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  type SnapshotDetailFragment,
  SnapshotFigureFragmentDoc,
  SnapshotFiguresDocument,
} from '@weizhi/graphql-client/documents';
import { ErrorState, LoadingState, Section } from '@weizhi/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { basisWords, figureWords } from '../model/snapshot-words';

export interface FiguresSectionProps {
  readonly snapshotId: string;
  readonly places: SnapshotDetailFragment['places'];
}

/** The figures of one place of a snapshot, by the definitions of their day. */
export function FiguresSection({ snapshotId, places }: FiguresSectionProps) {
  const [divisionId, setDivisionId] = useState(places[0]?.divisionId);
  const { data, error, refetch } = useQuery(SnapshotFiguresDocument, {
    variables: { id: snapshotId, divisionId: divisionId ?? null },
  });
  return (
    <Section
      title="快照中的指标"
      extra={
        <Select
          aria-label="辖区"
          value={divisionId}
          onChange={setDivisionId}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 160 }}
          options={places.map(({ divisionId: value, name }) => ({ value, label: name }))}
        />
      }
    >
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState label="正在读取指标" /> : null}
      {data ? (
        <div className="wz-table-scroll" role="region" aria-label="各项指标" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col">数值</th>
                <th scope="col">构成与完整情况</th>
                <th scope="col">口径</th>
              </tr>
            </thead>
            <tbody>
              {(data.snapshot?.figures ?? []).map((each) => {
                const figure = readFragment(SnapshotFigureFragmentDoc, each);
                return (
                  <tr key={figure.definition.code}>
                    <th scope="row">{figure.definition.name}</th>
                    <td>{figureWords(figure)}</td>
                    <td>{basisWords(figure)}</td>
                    <td>第{figure.definition.version}版</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : null}
    </Section>
  );
}
