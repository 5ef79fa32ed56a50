import type { ApolloClient } from '@apollo/client';
import { createClient } from '@weizhi/graphql-client';
import { goToSignIn } from './sign-in-redirect';

/** The client of this application; a session that has ended leads to the sign-in page and back here. */
export function createAdminClient(trustedDocumentsOnly: boolean): ApolloClient {
  return createClient({
    trustedDocumentsOnly,
    onProblem: (problem) => {
      if (problem.kind === 'notSignedIn') goToSignIn();
    },
  });
}
