import { actOfKey, turned } from './wall-turn';

it('turns round and round, and stays where there is nothing to turn to', () => {
  expect([turned(0, 1, 3), turned(2, 1, 3), turned(0, -1, 3), turned(0, 1, 0)]).toEqual([1, 0, 2, 0]);
});

it('knows the keys, and leaves others to the browser', () => {
  expect([actOfKey(' '), actOfKey('ArrowRight'), actOfKey('Escape'), actOfKey('a')]).toEqual([
    'pause',
    'next',
    'leave',
    undefined,
  ]);
});
