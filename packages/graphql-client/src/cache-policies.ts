import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from './__generated__/possible-types';
import { wholeFieldPolicies } from './whole-answers';

/** One policy per connection: the arguments that make it another list, and pages that join. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          ...wholeFieldPolicies,
          divisions: relayStylePagination(['filter', 'asOf']),
          matters: relayStylePagination(['filter', 'orderBy']),
          workItems: relayStylePagination(['section']),
          importBatches: relayStylePagination(),
          accounts: relayStylePagination(['filter']),
          apiKeys: relayStylePagination(),
          auditEvents: relayStylePagination(['filter']),
          incubationCases: relayStylePagination(['filter', 'orderBy']),
          supportShares: relayStylePagination(['organisationId', 'from', 'to']),
          organisations: relayStylePagination(['filter', 'orderBy']),
          formDemands: relayStylePagination(['filter']),
          burdenReports: relayStylePagination(['filter']),
          governmentDuties: relayStylePagination(['filter']),
          outsideSystems: relayStylePagination(['filter']),
          mandateEditions: relayStylePagination(['filter', 'orderBy']),
          mandateItems: relayStylePagination(['filter', 'orderBy']),
          taskAdmissions: relayStylePagination(['filter', 'orderBy']),
          ownTaskAdmissions: relayStylePagination(['filter', 'orderBy']),
          communityTasks: relayStylePagination(['filter']),
          alerts: relayStylePagination(['filter']),
        },
      },
      Division: {
        // The same division reads differently as of another date.
        keyFields: ['id', 'asOf'],
        fields: { children: relayStylePagination(['kinds']), estates: relayStylePagination() },
      },
      ImportBatch: {
        fields: {
          rows: relayStylePagination(['filter']),
          progress: { merge: true },
          counts: { merge: true },
        },
      },
      FormDemand: { fields: { progress: { merge: true } } },
      WorkItem: { keyFields: ['key'] },
      Organisation: {
        fields: {
          documents: relayStylePagination(['kinds']),
          events: relayStylePagination(),
          elements: { merge: false },
        },
      },
      EvidencePurpose: { keyFields: ['code'] },
      Viewer: { keyFields: ['id'] },
      // Values of an answer, without identity of their own.
      IndicatorDefinition: { keyFields: ['code', 'version'] },
      ImportTemplateType: { keyFields: ['code', 'version'] },
      // The map of a batch and the kept map it came from share an id and differ in columns.
      ImportColumnMapType: { keyFields: false },
      Role: { keyFields: ['code'] },
      PermissionInfo: { keyFields: ['code'] },
    },
  });
}
