import { skipToken, useQuery } from '@apollo/client/react';
import { RULE_SET_KIND_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  RuleSetsDocument,
  type RuleSetSummaryFragment,
  RuleSetSummaryFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useOwnPlace } from '../../shared/actor-context';
import { kindOf } from './model/rule-set-view';

/** All rules that the district keeps for itself, with what is in force today and what is to come. */
export function RuleSetListPage() {
  const districtId = useOwnPlace('ruleSet.read')?.districtId;
  const { data, error, refetch } = useQuery(
    RuleSetsDocument,
    districtId === undefined ? skipToken : { variables: { districtId }, fetchPolicy: 'cache-and-network' },
  );
  if (districtId === undefined)
    return <EmptyState wholePage title="没有可以查看的规则" advice="您的账号没有查看本区规则的权限。" />;
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取规则" />;
  return (
    <>
      <PageHeader
        title="规则"
        subtitle="时限、材料和标准都是数据，由本区自己制定，按施行日期分版本；过去的办理不受新版本影响。"
      />
      <div className="wz-stack">
        {data.ruleSets.map((each) => {
          const ruleSet = readFragment(RuleSetSummaryFragmentDoc, each);
          return <RuleSetCard key={ruleSet.kind} ruleSet={ruleSet} />;
        })}
      </div>
    </>
  );
}

function RuleSetCard({ ruleSet }: { readonly ruleSet: RuleSetSummaryFragment }) {
  const { kind, validFrom, source, versions } = ruleSet;
  const coming = versions.filter(({ standing }) => standing === 'COMING');
  const name = enumLabel(RULE_SET_KIND_LABELS, kind);
  return (
    <Section
      title={name}
      extra={
        <Link to={`/rules/${kindOf(kind) ?? ''}`} aria-label={`查看${name}`}>
          查看
        </Link>
      }
    >
      <dl className="wz-facts">
        <dt>现行</dt>
        <dd>{validFrom ? `${formatDay(validFrom)}起施行的版本` : '系统默认值，本区尚未制定'}</dd>
        <dt>依据</dt>
        <dd>{source}</dd>
        <dt>历次版本</dt>
        <dd>{versions.length === 0 ? '没有' : `${versions.length} 个`}</dd>
      </dl>
      {coming.map((version) => (
        <Tag key={version.id} color="warning">
          {formatDay(version.validFrom)}起有新版本施行
        </Tag>
      ))}
    </Section>
  );
}
