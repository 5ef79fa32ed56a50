import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { toldProblem, toProblem } from './problem';

const thrown = (code: string, more: Record<string, unknown> = {}): CombinedGraphQLErrors =>
  new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code, ...more } }] });

it.each([
  ['UNAUTHENTICATED', 'notSignedIn'],
  ['FORBIDDEN', 'notPermitted'],
  ['INVALID_CURSOR', 'rejected'],
  ['INTERNAL', 'fault'],
  ['INTERNAL_SERVER_ERROR', 'fault'],
])('sorts %s under %s', (code, kind) => expect(toProblem(thrown(code))).toMatchObject({ code, kind }));

it('says in Chinese what the server refused', () => {
  const messages = { 'zh-CN': '请从第一页重新查询', 'en-GB': 'Start again' };
  expect(toProblem(thrown('INVALID_CURSOR', { messages })).message).toBe(messages['zh-CN']);
});

it('hands on the trace id of a masked fault', () => {
  expect(toProblem(thrown('INTERNAL_SERVER_ERROR', { traceId: 'abc' })).traceId).toBe('abc');
});

it('takes anything else for a server that cannot be reached', () => {
  expect(toProblem(new TypeError('Failed to fetch')).kind).toBe('unreachable');
});

it('says what a route beside the API told, and nothing of a body without errors', () => {
  const messages = { 'zh-CN': '请求格式不正确', 'en-GB': 'Malformed' };
  const told = { errors: [{ message: 'x', extensions: { code: 'BAD_REQUEST', messages } }] };
  expect(toldProblem(told)).toMatchObject({ code: 'BAD_REQUEST', message: messages['zh-CN'] });
  for (const body of [undefined, null, 'x', {}, { errors: [] }]) expect(toldProblem(body)).toBeUndefined();
});
