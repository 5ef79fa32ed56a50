import { fetchedPart } from '@weizhi/ui';
import type { ComponentType } from 'react';
import { matchPath } from 'react-router';

/** A page is fetched when somebody goes to it, so that nobody waits for the scripts of pages not looked at. */
export interface AnalyticsPage {
  /** Below `/`. */
  readonly path: string;
  readonly load: () => Promise<unknown>;
  readonly Page: ComponentType;
}

function page(path: string, load: () => Promise<ComponentType>): AnalyticsPage {
  return { path, load, Page: fetchedPart(load) };
}

export const PAGES: readonly AnalyticsPage[] = [
  page('', () => import('../features/district-list/district-list.page').then((at) => at.DistrictListPage)),
  page('snapshots/:snapshotId/briefing', () =>
    import('../features/briefing/briefing.page').then((at) => at.BriefingPage),
  ),
  page('definitions', () =>
    import('../features/definitions/definitions.page').then((at) => at.DefinitionsPage),
  ),
  page('places/:placeId', () => import('../features/place-figures/place.page').then((at) => at.PlacePage)),
  page('places/:placeId/scorecard', () =>
    import('../features/scorecard/scorecard.page').then((at) => at.ScorecardPage),
  ),
  page('subscriptions', () =>
    import('../features/alerts/subscriptions.page').then((at) => at.SubscriptionsPage),
  ),
  page('views', () => import('../features/saved-views/views.page').then((at) => at.ViewsPage)),
  page('places/:placeId/digest', () => import('../features/alerts/digest.page').then((at) => at.DigestPage)),
  page('places/:placeId/alerts', () => import('../features/alerts/alerts.page').then((at) => at.AlertsPage)),
  page('places/:placeId/data-trust', () =>
    import('../features/data-trust/data-trust.page').then((at) => at.DataTrustPage),
  ),
  page('places/:placeId/expiries', () =>
    import('../features/expiries/expiries.page').then((at) => at.ExpiriesPage),
  ),
  page('places/:placeId/organisations', () =>
    import('../features/organisation-health/organisation-health.page').then(
      (at) => at.OrganisationHealthPage,
    ),
  ),
  page('places/:placeId/workload', () =>
    import('../features/workload/workload.page').then((at) => at.WorkloadPage),
  ),
  page('places/:placeId/participation', () =>
    import('../features/participation/participation.page').then((at) => at.ParticipationPage),
  ),
  page('places/:placeId/networks', () =>
    import('../features/networks/networks.page').then((at) => at.NetworksPage),
  ),
  page('places/:placeId/project-votes', () =>
    import('../features/project-votes/project-votes.page').then((at) => at.ProjectVotesPage),
  ),
  page('places/:placeId/project-votes/:voteId', () =>
    import('../features/project-votes/project-vote.page').then((at) => at.ProjectVotePage),
  ),
  page('places/:placeId/surveys', () =>
    import('../features/surveys/surveys.page').then((at) => at.SurveysPage),
  ),
  page('places/:placeId/surveys/:surveyId', () =>
    import('../features/surveys/survey.page').then((at) => at.SurveyPage),
  ),
];

/** It has the screen for itself, without what surrounds every other page. */
export const WALL = page('places/:placeId/wall', () =>
  import('../features/wall/wall.page').then((at) => at.WallPage),
);

/** Starts fetching the page at an address while it is still being found out who is asking. */
export function fetchPageAt(pathname: string): void {
  const found = [WALL, ...PAGES].find(({ path }) => matchPath(`/${path}`, pathname));
  // Where it fails, it fails for the page as well, and the boundary around it says so.
  void found?.load().catch(() => undefined);
}
