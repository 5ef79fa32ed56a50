import { useQuery } from '@apollo/client/react';
import { FUNDING_SOURCE_LABELS } from '@weizhi/domain';
import { OrganisationFundingDocument, type OrganisationFundingQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, formatShare, Section } from '@weizhi/ui';
import { Link } from 'react-router';
import { yuanWords } from '../../../shared/yuan-words';

type FundingMix = NonNullable<NonNullable<OrganisationFundingQuery['organisation']>['fundingMix']>;

/** What an organisation was paid in twelve months, by source, and how far it depends on few of them. */
export function FundingPanel({ organisationId }: { readonly organisationId: string }) {
  const { data } = useQuery(OrganisationFundingDocument, {
    variables: { id: organisationId },
    fetchPolicy: 'cache-and-network',
  });
  const mix = data?.organisation?.fundingMix;
  if (!data) return null;
  return (
    <Section title="资金构成" extra={<Link to="/funding/contracts">项目与合同</Link>}>
      {mix ? <MixTable mix={mix} /> : <p>最近十二个月没有登记项目拨款。</p>}
    </Section>
  );
}

function MixTable({ mix }: { readonly mix: FundingMix }) {
  return (
    <>
      <p>
        {formatDay(mix.from)}至{formatDay(mix.to)}共拨付 {yuanWords(mix.total)}，{dependenceWords(mix)}
      </p>
      <div className="wz-table-scroll" role="region" aria-label="资金来源表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">来源</th>
              <th scope="col">金额</th>
              <th scope="col">占比</th>
            </tr>
          </thead>
          <tbody>
            {mix.sources.map(({ source, amount, share }) => (
              <tr key={source}>
                <th scope="row">{enumLabel(FUNDING_SOURCE_LABELS, source)}</th>
                <td>{yuanWords(amount)}</td>
                <td>{percentWords(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="wz-facts">
        <dt>财政性资金占比</dt>
        <dd>{percentWords(mix.governmentShare)}</dd>
        <dt>自我造血占比</dt>
        <dd>{percentWords(mix.selfEarnedShare)}</dd>
        <dt>集中度（HHI）</dt>
        <dd>
          {mix.concentration}
          {mix.normalisedConcentration == null ? '' : `，标准化 ${mix.normalisedConcentration}`}
        </dd>
      </dl>
      <p className="wz-quiet">
        集中度为各来源占比的平方和，1 为全靠一个来源；只计本系统登记的项目拨款，不含会费、捐赠等自行收入。
      </p>
    </>
  );
}

function dependenceWords({ sources, effectiveSources }: FundingMix): string {
  if (sources.length === 1) return '全部来自一个来源。';
  return `来自 ${String(sources.length)} 个来源，相当于 ${effectiveSources} 个均等的来源。`;
}

function percentWords(share: string): string {
  return `${formatShare(Number(share))}%`;
}
