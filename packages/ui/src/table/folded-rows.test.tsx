import { fireEvent, render, screen } from '@testing-library/react';
import { useFoldedRows } from './folded-rows';

function Papers({ names }: { readonly names: readonly string[] }) {
  const { shown, unfold } = useFoldedRows(names, 2, '份材料');
  return (
    <>
      <ul>
        {shown.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {unfold}
    </>
  );
}

const rows = (): (string | null)[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('a long list', () => {
  it('begins with its first rows, unfolds and folds again', () => {
    render(<Papers names={['章程', '名册', '纪要']} />);
    expect(rows()).toEqual(['章程', '名册']);
    const button = screen.getByRole('button', { name: '显示全部 3 份材料', expanded: false });
    fireEvent.click(button);
    expect(rows()).toEqual(['章程', '名册', '纪要']);
    fireEvent.click(screen.getByRole('button', { name: /收\s?起/, expanded: true }));
    expect(rows()).toEqual(['章程', '名册']);
  });

  it('has no button where nothing is hidden', () => {
    render(<Papers names={['章程', '名册']} />);
    expect(rows()).toEqual(['章程', '名册']);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
