import { isLostDatabase } from './lost-database';

const failure = (code: string | undefined, message = 'x'): Error =>
  Object.assign(new Error(message), { code });

it.each([
  ['an end by kill -9', failure('57P01')],
  ['a database that starts up again', failure('57P03')],
  ['a broken connection', failure('08006')],
  ['nobody at the port', failure('ECONNREFUSED')],
  ['a connection that ended in the middle', failure(undefined, 'Connection terminated unexpectedly')],
  ['a runner that has closed already', failure(undefined, 'Cannot use a pool after calling end on the pool')],
])('knows %s', (_what, reason) => expect(isLostDatabase(reason)).toBe(true));

it.each([
  ['a wrong statement', failure('42601')],
  ['a doubled row', failure('23505')],
  ['a bug', new TypeError('x is not a function')],
  ['something that is no error', '57P01'],
])('takes %s for what it is', (_what, reason) => expect(isLostDatabase(reason)).toBe(false));
