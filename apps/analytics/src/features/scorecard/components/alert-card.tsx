import { useQuery } from '@apollo/client/react';
import { PlaceAlertSummaryDocument } from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { Link } from 'react-router';
import { AlertLevelMark } from '../../../shared/alert-level-mark';
import { placePagePath } from '../../../shared/place/period-address';
import type { ScorecardView } from '../model/scorecard-view';

/** How many alerts stand here and below, by level, and the way to the list; nothing where none can be read. */
export function AlertCard({ view }: { readonly view: ScorecardView }) {
  const { data } = useQuery(PlaceAlertSummaryDocument, {
    variables: { filter: { divisionId: view.division.id, below: true } },
  });
  const counts = data?.alertSummary.counts ?? [];
  if (data?.alertSummary.evaluatedAt == null) return null;
  return (
    <Section title="预警" extra={<Link to={placePagePath(view.division.id, 'alerts')}>查看预警</Link>}>
      <ul className="wz-inline-list" aria-label="未消除的预警">
        {counts.map(({ level, standing }) => (
          <li key={level}>
            <AlertLevelMark level={level} /> <strong className="wz-score-value">{standing}</strong> 项
          </li>
        ))}
      </ul>
    </Section>
  );
}
