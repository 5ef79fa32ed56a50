import { useQuery } from '@apollo/client/react';
import { PlaceExpiryCountsDocument } from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { Link } from 'react-router';
import { placePagePath } from '../../../shared/place/period-address';
import type { ScorecardView } from '../model/scorecard-view';

/** How far ahead the card looks. */
const DAYS = 90;

/** How much ends within ninety days, and the way to the list; nothing where it cannot be read. */
export function ExpiryCard({ view }: { readonly view: ScorecardView }) {
  const { data } = useQuery(PlaceExpiryCountsDocument, {
    variables: { filter: { divisionId: view.division.id, days: DAYS } },
  });
  const counts = (data?.expiries?.counts ?? []).flatMap(({ count }) => count ?? []);
  if (counts.length === 0) return null;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <Section title={`${DAYS} 天内到期`}>
      <p>
        <strong className="wz-score-value">{total}</strong> 项佐证材料、任期、协议或准入将到期。
        <Link to={placePagePath(view.division.id, 'expiries')}>查看到期事项</Link>
      </p>
    </Section>
  );
}
