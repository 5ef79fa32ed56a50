import { refusalSentence, type ReportingRefusal } from '@weizhi/domain';
import { type ClassType, Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** When each rule refuses: the description of its refusal in the schema. Its words are the domain's. */
const WHEN: Readonly<Record<ReportingRefusal['code'], string>> = {
  fillValueUnreadable: 'something that was filled in is no value of its element; nothing is recorded.',
  formFieldUnmapped: 'a field of the form is mapped to nothing.',
  formFieldTwice: 'two fields of the form are the same canonical element.',
  formFieldPersonal: 'a field asks for what identifies a person.',
  formFieldTooFine: 'an element is kept only in a coarser grain than the form asks for.',
  formWithoutElement: 'the form holds no canonical element.',
  formDemandActionNotAllowed: 'the state of the form demand does not allow the action.',
  formDemandFactMissing: 'something that the action needs is not stated.',
  formDemandPeriodUnfit: 'the period begins in the past, ends before it begins, or is too long.',
  reminderSentToday: 'whoever has not answered was reminded today.',
  reminderNobodyOutstanding: 'every community has answered.',
};

/** Makes the refusal type of a rule, named after its code. */
function refusalOfRule(code: ReportingRefusal['code']): ClassType<Refusal<Sentence>> {
  class RuleRefused extends Refusal<Sentence> {}
  Object.defineProperty(RuleRefused, 'name', { value: code.charAt(0).toUpperCase() + code.slice(1) });
  RefusalType({
    code: enumName(code),
    description: `Returned when ${WHEN[code]}`,
    // The sentence is formed from the domain's text and the facts, in both languages.
    zh: '不能这样办理：{zh}',
    en: 'Not possible. {en}',
  })(RuleRefused);
  return RuleRefused;
}

const CODES = Object.keys(WHEN) as ReportingRefusal['code'][];
const REFUSALS = new Map(CODES.map((code) => [code, refusalOfRule(code)]));

/** The refusal of a rule, as an answer of a command. */
export function reportingRefusal(refusal: ReportingRefusal): object {
  const type = REFUSALS.get(refusal.code) as new (facts: Sentence) => Refusal<Sentence>;
  return new type(refusalSentence(refusal));
}

/** The refusal types of some rules, for the answer of a command. */
export function refusalTypes(...codes: readonly ReportingRefusal['code'][]): ClassType[] {
  return codes.flatMap((code) => REFUSALS.get(code) ?? []);
}

/** Refusals of the fields of a form. */
export const FIELD_RULES = [
  'formFieldUnmapped',
  'formFieldTwice',
  'formFieldPersonal',
  'formFieldTooFine',
  'formWithoutElement',
] as const;

/** Refusals of a step of a form demand. */
export const STEP_RULES = [
  'formDemandActionNotAllowed',
  'formDemandFactMissing',
  'formDemandPeriodUnfit',
] as const;

@RefusalType({
  code: 'FORM_LAYOUT_UNREADABLE',
  description: 'Returned when a workbook cannot be read, or has no row of headings; nothing is recorded.',
  zh: '这份表格读不了：{zh}。',
  en: 'The workbook cannot be read: {en}.',
})
export class FormLayoutUnreadable extends Refusal<Sentence> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'CANONICAL_ELEMENT_TAKEN',
  description: 'Returned when the district has a canonical element with this code or name already.',
  zh: '已有同名或同代码的数据项「{name}」，请直接选用。',
  en: 'There is such an element already: {name}. Use that.',
})
export class CanonicalElementTaken extends Refusal<{ name: string }> {
  @Field(() => String, { description: 'Name that was asked for.' })
  name: string;
}

/** One place of a fill that cannot be taken, in both languages. */
export type FillProblem = Sentence;

@RefusalType({
  code: 'FILL_ROWS_UNREADABLE',
  description: 'Returned when rows of a fill cannot be taken; nothing is recorded.',
  zh: '有 {count} 处填写不能接收，例如{zh}',
  en: '{count} places cannot be taken, such as {en}',
})
export class FillRowsUnreadable extends Refusal<
  Sentence & { count: number; places: readonly FillProblem[] }
> {
  @Field(() => [String], { description: 'Each place and what is wrong with it, in Chinese; at most 50.' })
  get problems(): string[] {
    return this.places.map(({ zh }) => zh);
  }

  count: number;
  places: readonly FillProblem[];
  zh: string;
  en: string;
}

@RefusalType({
  code: 'FILL_VALUE_UNCHANGED',
  description: 'Returned when a correction states the value that is held already; nothing is recorded.',
  zh: '新值与现值相同，无需更正。',
  en: 'That is the value already; there is nothing to correct.',
})
export class FillValueUnchanged extends Refusal {}
