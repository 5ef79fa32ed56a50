import { gql } from '@apollo/client';
import { createCache } from './cache-policies';

it('keeps what a refusal says, although the document names only the interface', () => {
  const cache = createCache();
  const query = gql`
    query Refused {
      command {
        ... on UserError {
          code
          message
        }
      }
    }
  `;
  cache.writeQuery({
    query,
    data: { command: { __typename: 'StaleVersion', code: 'STALE_VERSION', message: 'x' } },
  });
  expect(cache.readQuery({ query })).toMatchObject({ command: { code: 'STALE_VERSION' } });
});
