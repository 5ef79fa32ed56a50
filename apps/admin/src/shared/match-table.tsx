import { MANDATE_FINDING_LABELS } from '@weizhi/domain';
import {
  type MandateItemRowFragment,
  MandateItemRowFragmentDoc,
  type MandateSearchQuery,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Tag } from 'antd';
import { findingColour } from './finding-colour';

export type ItemMatch = Extract<
  NonNullable<MandateSearchQuery['searchMandateItems']>,
  { readonly __typename?: 'MandateSearchAnswer' }
>['matches'][number];

/** Items that a text resembles, with why. */
export function MatchTable({ matches }: { readonly matches: readonly ItemMatch[] }) {
  return (
    <div className="wz-table-scroll" role="region" aria-label="相似事项表" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">类别</th>
            <th scope="col">事项</th>
            <th scope="col">为什么</th>
            <th scope="col">依据</th>
            <th scope="col">主管部门</th>
          </tr>
        </thead>
        <tbody>
          {matches.map((match) => (
            <MatchRow key={readFragment(MandateItemRowFragmentDoc, match.item).id} match={match} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatchRow({ match }: { readonly match: ItemMatch }) {
  const item: MandateItemRowFragment = readFragment(MandateItemRowFragmentDoc, match.item);
  return (
    <tr>
      <td>{item.code}</td>
      <td>
        <Tag color={findingColour(item.mandateClass)}>
          {enumLabel(MANDATE_FINDING_LABELS, item.mandateClass)}
        </Tag>
      </td>
      <td className="wz-wrap">{item.name}</td>
      <td className="wz-wrap">{reasonWords(match)}</td>
      <td className="wz-wrap">{item.legalBasis ?? '—'}</td>
      <td>{item.department?.name ?? '—'}</td>
    </tr>
  );
}

function reasonWords({ keywordsFound, nameShare }: ItemMatch): string {
  const words = keywordsFound.length === 0 ? '' : `含“${keywordsFound.join('”“')}”`;
  const share = nameShare === 0 ? '' : `与事项名称相合 ${String(Math.round(nameShare / 10))}%`;
  return [words, share].filter((part) => part !== '').join('；');
}
