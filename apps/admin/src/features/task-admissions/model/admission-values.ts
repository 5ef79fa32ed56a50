import type {
  AdmissionKind,
  MandateBody,
  TaskAdmissionDetailFragment,
  TaskAdmissionInput,
} from '@weizhi/graphql-client/documents';

/** What stands in the form of a department. Names are one a line. */
export interface AdmissionValues {
  readonly department: string;
  readonly kind: AdmissionKind;
  readonly body: MandateBody;
  readonly divisionIds: readonly string[];
  readonly title: string;
  readonly content: string;
  readonly itemId?: string | undefined;
  readonly legalBasis?: string;
  readonly authority?: string;
  readonly peopleProvided?: string;
  readonly fundsAmount?: string;
  readonly fundsSource?: string;
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly forms?: string;
  readonly ledgers?: string;
  readonly plaques?: string;
  readonly trainings?: string;
  readonly assessments?: string;
}

/** What the form says, as the API takes it. */
export function toAdmissionInput(values: AdmissionValues, attachmentId: string | null): TaskAdmissionInput {
  const stated = (text: string | undefined): string | null => {
    const trimmed = (text ?? '').trim();
    return trimmed === '' ? null : trimmed;
  };
  const { department, kind, body, divisionIds, title, content, startsOn } = values;
  return {
    ...{ department, kind, body, divisionIds: [...divisionIds], title, content, startsOn, attachmentId },
    itemId: values.itemId ?? null,
    legalBasis: stated(values.legalBasis),
    authority: stated(values.authority),
    peopleProvided: wholeOf(values.peopleProvided),
    fundsAmount: stated(values.fundsAmount),
    fundsSource: stated(values.fundsSource),
    endsOn: stated(values.endsOn),
    forms: linesOf(values.forms),
    ledgers: linesOf(values.ledgers),
    plaques: linesOf(values.plaques),
    trainings: linesOf(values.trainings),
    assessments: linesOf(values.assessments),
  };
}

/** What stands already, as the form takes it. */
export function valuesOf(admission: TaskAdmissionDetailFragment, row: TaskAdmissionHead): AdmissionValues {
  const lines = (names: readonly string[]): string => names.join('\n');
  const { content, legalBasis, authority, fundsAmount, fundsSource, endsOn, targets } = admission;
  return {
    ...{ department: row.department.name, kind: row.kind, body: row.body, title: row.title },
    ...{ startsOn: row.startsOn, content, divisionIds: targets.map(({ id }) => id) },
    legalBasis: legalBasis ?? '',
    authority: authority ?? '',
    peopleProvided: admission.peopleProvided == null ? '' : String(admission.peopleProvided),
    fundsAmount: fundsAmount ?? '',
    fundsSource: fundsSource ?? '',
    endsOn: endsOn ?? '',
    forms: lines(admission.forms),
    ledgers: lines(admission.ledgers),
    plaques: lines(admission.plaques),
    trainings: lines(admission.trainings),
    assessments: lines(admission.assessments),
  };
}

/** What a row of the register says of it. */
export interface TaskAdmissionHead {
  readonly title: string;
  readonly kind: AdmissionKind;
  readonly body: MandateBody;
  readonly startsOn: string;
  readonly department: { readonly name: string };
}

function wholeOf(text: string | undefined): number | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : Number(trimmed);
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\n、]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
