import { useQuery } from '@apollo/client/react';
import type { Permission, RuleSetKind } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  type RuleSetDetailFragment,
  RuleSetDetailFragmentDoc,
  RuleSetDocument,
  type RuleSetKind as ApiKind,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState } from '@weizhi/ui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useOwnPlace } from '../../../shared/actor-context';
import { apiName, kindOf } from '../model/rule-set-view';

/** The rules that the address names. */
export interface FoundRuleSet {
  readonly kind: RuleSetKind;
  readonly districtId: string;
  readonly ruleSet: RuleSetDetailFragment;
  readonly reread: () => void;
}

interface WithRuleSetProps {
  readonly permission: Permission;
  readonly children: (found: FoundRuleSet) => ReactNode;
}

/** Reads the rules that the address names, in the district where the viewer holds a permission. */
export function WithRuleSet({ permission, children }: WithRuleSetProps) {
  const { kind: named = '' } = useParams();
  const kind = kindOf(named);
  const districtId = useOwnPlace(permission)?.districtId;
  if (kind === undefined || districtId === undefined) return <NoRules />;
  return (
    <RulesOfDistrict kind={kind} districtId={districtId}>
      {children}
    </RulesOfDistrict>
  );
}

function RulesOfDistrict({
  kind,
  districtId,
  children,
}: Pick<FoundRuleSet, 'kind' | 'districtId'> & Pick<WithRuleSetProps, 'children'>) {
  const { data, error, refetch } = useQuery(RuleSetDocument, {
    variables: { districtId, kind: apiName(kind) as ApiKind },
    fetchPolicy: 'cache-and-network',
  });
  const reread = (): void => void refetch();
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={reread} />;
  if (!data) return <LoadingState label="正在读取规则" />;
  if (!data.ruleSet) return <NoRules />;
  const ruleSet = readFragment(RuleSetDetailFragmentDoc, data.ruleSet);
  return children({ kind, districtId, ruleSet, reread });
}

function NoRules() {
  return (
    <EmptyState
      wholePage
      title="没有这一类规则"
      advice="它可能不在您的辖区范围内。"
      action={<Link to="/rules">回到规则</Link>}
    />
  );
}
