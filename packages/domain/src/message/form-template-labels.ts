import type { FormSubject } from '../form-template';
import type { Labels } from './labels';

/** Labels of what a form is filled for. @source decision record 0112 */
export const FORM_SUBJECT_LABELS: Labels<FormSubject> = {
  organisation: { zh: '社会组织', en: 'Organisation' },
  incubationCase: { zh: '孵化个案', en: 'Incubation case' },
};
