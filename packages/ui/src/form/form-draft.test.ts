import { discardDrafts } from './form-draft';

it('throws away all that was typed into forms, and nothing else', () => {
  sessionStorage.setItem('weizhi.draft.one', '{}');
  sessionStorage.setItem('weizhi.draft.other', '{}');
  sessionStorage.setItem('textSize', 'large');
  discardDrafts();
  expect(Object.keys(sessionStorage)).toEqual(['textSize']);
});
