import { useLazyQuery } from '@apollo/client/react';
import { DIVISION_KIND_LABELS, type IsoDate } from '@weizhi/domain';
import { DivisionSearchDocument } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Input } from 'antd';
import { Link } from 'react-router';
import { pathWords } from '../../../shared/division-words';
import { divisionLink } from '../model/division-address';

/** Finds a division by any part of its name or the beginning of its code. */
export function DivisionSearch({ asOf }: { readonly asOf: IsoDate | undefined }) {
  const [search, { data, loading, called }] = useLazyQuery(DivisionSearchDocument);
  const found = data?.divisions.edges.map(({ node }) => node);
  return (
    <div className="wz-stack" role="search" aria-label="查找区划">
      <Input.Search
        aria-label="按名称或代码查找区划"
        placeholder="名称或代码，如：钟秀、320613"
        allowClear
        loading={loading}
        maxLength={50}
        onSearch={(text) => {
          if (text.trim() !== '') void search({ variables: { search: text.trim(), asOf: asOf ?? null } });
        }}
      />
      {called && found?.length === 0 ? (
        <p role="status">没有找到。请减少几个字，或改用代码前几位查找。</p>
      ) : null}
      {found && found.length > 0 ? (
        <ul className="wz-results" aria-label="查找结果">
          {found.map((division) => (
            <li key={division.id}>
              <Link to={divisionLink(division.id, asOf)}>{division.name}</Link>{' '}
              <span className="wz-quiet">
                {enumLabel(DIVISION_KIND_LABELS, division.kind)} · {pathWords(division.path.slice(0, -1))}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
