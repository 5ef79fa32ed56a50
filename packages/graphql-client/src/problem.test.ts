import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { toProblem } from './problem';

const thrown = (code: string, more: Record<string, unknown> = {}): CombinedGraphQLErrors =>
  new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code, ...more } }] });

it.each([
  ['NOT_SIGNED_IN', 'notSignedIn'],
  ['NOT_PERMITTED', 'notPermitted'],
  ['BAD_CURSOR', 'rejected'],
  ['INTERNAL_SERVER_ERROR', 'fault'],
])('sorts %s under %s', (code, kind) => expect(toProblem(thrown(code))).toMatchObject({ code, kind }));

it('hands on the trace id of a masked fault', () => {
  expect(toProblem(thrown('INTERNAL_SERVER_ERROR', { traceId: 'abc' })).traceId).toBe('abc');
});

it('takes anything else for a server that cannot be reached', () => {
  expect(toProblem(new TypeError('Failed to fetch')).kind).toBe('unreachable');
});
