import { readTableView, writeTableView } from './table-view';

it('reads back from the address what it wrote', () => {
  const view = { status: 'FAILED', hidden: ['fileSize', 'mode'], density: 'small' } as const;
  expect(readTableView(writeTableView(new URLSearchParams(), view))).toEqual(view);
});

it('leaves out what is usual and keeps what others put there', () => {
  const written = writeTableView(new URLSearchParams('q=a&status=X'), {
    status: undefined,
    hidden: [],
    density: 'middle',
  });
  expect(written.toString()).toBe('q=a');
});

it('falls back where the address holds nonsense', () => {
  expect(readTableView(new URLSearchParams('density=huge&hide=')).density).toBe('middle');
});
