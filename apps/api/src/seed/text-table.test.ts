import { textTable } from './text-table';

describe('textTable', () => {
  it('counts an ideograph as two cells, so that columns stand below one another', () => {
    expect(
      textTable([
        ['ab', '德民', 'x'],
        ['abcd', '区', 'yy'],
      ]),
    ).toEqual(['ab    德民  x', 'abcd  区    yy']);
  });
});
