import { useQuery } from '@apollo/client/react';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, LoadingState, Section } from '@weizhi/ui';
import { isEmptyBreakdown, toBreakdown } from '../../../shared/figures/to-series';
import { breakdownOf } from '../model/breakdown';
import type { HealthView } from '../model/health-view';
import { MixPanels } from './mix-panels';
import { OrganisationPanel } from './organisation-panel';
import { PerCommunityPanel } from './per-community-panel';

/** What the register shows; where nobody is on it, one statement of that instead of a page of empty charts. */
export function RegisterPanels({ view }: { readonly view: HealthView }) {
  const { data, error } = useQuery(PlaceBreakdownDocument, {
    variables: breakdownOf(view, { code: 'organisationCount', dimension: 'serviceKind' }),
  });
  if (!data && !error) return <LoadingState label="正在读取社会组织" />;
  const kinds = data?.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    member: row.member,
  }));
  if (kinds && isEmptyBreakdown(toBreakdown(kinds))) return <NobodyRegistered />;
  return (
    <>
      <PerCommunityPanel view={view} />
      <MixPanels view={view} />
      <OrganisationPanel view={view} />
    </>
  );
}

function NobodyRegistered() {
  return (
    <Section title="社会组织台账">
      <EmptyState
        title="所选辖区在所选期间没有在册的社会组织"
        advice="在工作台建档或导入台账后，这里显示服务类别、备案登记状态、各社区数量与参考线的差距，以及每个组织的健康度。"
        action={<a href="/admin/organisations">到工作台建档或导入</a>}
      />
    </Section>
  );
}
