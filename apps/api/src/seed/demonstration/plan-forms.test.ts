import { placeholdersOf } from '@weizhi/domain';
import { planForms } from './plan-forms';

it('plans forms of both subjects, with placeholders that the dictionary knows', () => {
  const forms = planForms();
  expect(forms.map(({ subject }) => subject)).toEqual(['organisation', 'incubationCase']);
  for (const { subject, placeholders, file } of forms) {
    const known = placeholdersOf(subject).map(({ name }) => name);
    expect(placeholders.length).toBeGreaterThan(5);
    expect(placeholders.filter((name) => !known.includes(name))).toEqual([]);
    // A Word file is a zip.
    expect(file.subarray(0, 2).toString()).toBe('PK');
  }
});
