import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { WeizhiProvider } from '@weizhi/ui';
import { Route, Routes } from 'react-router';
import { AlertsPage } from '../features/alerts/alerts.page';
import { DigestPage } from '../features/alerts/digest.page';
import { SubscriptionsPage } from '../features/alerts/subscriptions.page';
import { BriefingPage } from '../features/briefing/briefing.page';
import { DataTrustPage } from '../features/data-trust/data-trust.page';
import { DefinitionsPage } from '../features/definitions/definitions.page';
import { DistrictListPage } from '../features/district-list/district-list.page';
import { ExpiriesPage } from '../features/expiries/expiries.page';
import { NetworksPage } from '../features/networks/networks.page';
import { OrganisationHealthPage } from '../features/organisation-health/organisation-health.page';
import { ParticipationPage } from '../features/participation/participation.page';
import { PlacePage } from '../features/place-figures/place.page';
import { ProjectVotePage } from '../features/project-votes/project-vote.page';
import { ProjectVotesPage } from '../features/project-votes/project-votes.page';
import { ScorecardPage } from '../features/scorecard/scorecard.page';
import { SurveyPage } from '../features/surveys/survey.page';
import { SurveysPage } from '../features/surveys/surveys.page';
import { WallPage } from '../features/wall/wall.page';
import { WorkloadPage } from '../features/workload/workload.page';
import { NotFoundPage } from './not-found.page';
import { Shell } from './shell';

export function AnalyticsApp({ client }: { readonly client: ApolloClient }) {
  return (
    <WeizhiProvider>
      <ApolloProvider client={client}>
        <Routes>
          <Route path="places/:placeId/wall" element={<WallPage />} />
          <Route element={<Shell />}>
            <Route index element={<DistrictListPage />} />
            <Route path="snapshots/:snapshotId/briefing" element={<BriefingPage />} />
            <Route path="definitions" element={<DefinitionsPage />} />
            <Route path="places/:placeId" element={<PlacePage />} />
            <Route path="places/:placeId/scorecard" element={<ScorecardPage />} />
            <Route path="subscriptions" element={<SubscriptionsPage />} />
            <Route path="places/:placeId/digest" element={<DigestPage />} />
            <Route path="places/:placeId/alerts" element={<AlertsPage />} />
            <Route path="places/:placeId/data-trust" element={<DataTrustPage />} />
            <Route path="places/:placeId/expiries" element={<ExpiriesPage />} />
            <Route path="places/:placeId/organisations" element={<OrganisationHealthPage />} />
            <Route path="places/:placeId/workload" element={<WorkloadPage />} />
            <Route path="places/:placeId/participation" element={<ParticipationPage />} />
            <Route path="places/:placeId/networks" element={<NetworksPage />} />
            <Route path="places/:placeId/project-votes" element={<ProjectVotesPage />} />
            <Route path="places/:placeId/project-votes/:voteId" element={<ProjectVotePage />} />
            <Route path="places/:placeId/surveys" element={<SurveysPage />} />
            <Route path="places/:placeId/surveys/:surveyId" element={<SurveyPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </ApolloProvider>
    </WeizhiProvider>
  );
}
