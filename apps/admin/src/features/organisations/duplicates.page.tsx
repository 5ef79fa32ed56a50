import { useQuery } from '@apollo/client/react';
import { REGISTRATION_STATUS_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { OrganisationDuplicatesDocument } from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatCount,
  formatMoment,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { MergeDialog } from './components/merge-dialog';
import { type DuplicatePair, type DuplicateRecord, likenessWords } from './model/duplicate-pair';
import { STATUS_COLOURS } from './model/marks';
import { organisationPath } from './model/organisation-address';

/** Records that may be of one organisation, pair by pair, and how to make one of them. */
export function DuplicatesPage() {
  const { data, error, refetch } = useQuery(OrganisationDuplicatesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="查重与合并"
        subtitle="同一社区内名称相同，或联系人号码相同的登记记录。是否同一个组织，由您核实后决定。"
        trail={[
          { key: 'list', name: '社会组织', link: <Link to="/organisations">社会组织</Link> },
          { key: 'duplicates', name: '查重与合并' },
        ]}
      />
      {error ? (
        <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />
      ) : data ? (
        <Pairs pairs={data.organisationDuplicates} reread={() => void refetch()} />
      ) : (
        <LoadingState label="正在查找重复登记" />
      )}
    </>
  );
}

interface PairsProps {
  readonly pairs: readonly DuplicatePair[];
  readonly reread: () => void;
}

function Pairs({ pairs, reread }: PairsProps) {
  const [chosen, setChosen] = useState<DuplicatePair>();
  if (pairs.length === 0)
    return <EmptyState title="没有疑似重复的登记" advice="新登记组织时也会提示名称或联系人相同的记录。" />;
  return (
    <Section title={`${formatCount(pairs.length)} 对疑似重复`}>
      <div className="wz-table-scroll" role="region" aria-label="疑似重复表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">相同之处</th>
              <th scope="col">较早登记</th>
              <th scope="col">较晚登记</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <PairRow key={keyOf(pair)} pair={pair} onMerge={() => setChosen(pair)} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen ? <MergeDialog pair={chosen} onMerged={reread} onClose={() => setChosen(undefined)} /> : null}
    </Section>
  );
}

function PairRow({ pair, onMerge }: { readonly pair: DuplicatePair; readonly onMerge: () => void }) {
  const [earlier, later] = pair.organisations;
  return (
    <tr>
      <td>{likenessWords(pair)}</td>
      <td className="wz-wrap">{earlier ? <RecordCell record={earlier} /> : null}</td>
      <td className="wz-wrap">{later ? <RecordCell record={later} /> : null}</td>
      <td>
        <Button
          size="small"
          onClick={onMerge}
          aria-label={`合并${pair.organisations.map(({ name }) => `“${name}”`).join('和')}`}
        >
          合并
        </Button>
      </td>
    </tr>
  );
}

function RecordCell({ record }: { readonly record: DuplicateRecord }) {
  const { id, name, registrationStatus, uscc, filingNumber, division, elementScore, createdAt } = record;
  return (
    <>
      <Link to={organisationPath(id)}>{name}</Link>{' '}
      <Tag color={STATUS_COLOURS[registrationStatus]}>
        {enumLabel(REGISTRATION_STATUS_LABELS, registrationStatus)}
      </Tag>
      <div className="wz-quiet">
        {division.name} · 四要素 {elementScore} / 4
        {uscc || filingNumber ? ` · ${uscc ?? filingNumber ?? ''}` : ''}
      </div>
      <div className="wz-quiet">登记于 {formatMoment(createdAt)}</div>
    </>
  );
}

function keyOf({ organisations }: DuplicatePair): string {
  return organisations.map(({ id }) => id).join('+');
}
