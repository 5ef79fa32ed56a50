import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { Locale } from '../context/locale';
import { fillTemplate } from './field-error';

/** What every expected refusal says. Its `message` is chosen by the request's language when the answer is written. */
@InterfaceType({
  description:
    'An expected refusal of a command: a code to act on, a message to show, and facts of its own in the concrete type.',
})
export abstract class UserError {
  @Field(() => String, { description: 'Stable code of the refusal, in capitals.' })
  code: string;

  @Field(() => String, {
    description:
      'What went wrong and what to do, in the language of the request (zh-CN first, en-GB second).',
  })
  message: string;
}

interface RefusalText {
  readonly code: string;
  /** Chinese message; `{name}` is filled from the refusal's facts. */
  readonly zh: string;
  readonly en: string;
}

type RefusalClass = abstract new (...facts: never[]) => object;

const textByClass = new Map<unknown, RefusalText>();
const classByCode = new Map<string, string>();

/**
 * Makes a class a refusal of commands: its GraphQL type, its code and its message in both languages. All
 * refusals together are the one table from code to message; the types demand both languages.
 */
export function RefusalType(
  options: RefusalText & { readonly description: string },
): (target: RefusalClass) => void {
  return (target) => {
    if (!options.description.startsWith('Returned when'))
      throw new Error(`Description of ${target.name} must begin "Returned when"`);
    const owner = classByCode.get(options.code);
    if (owner && owner !== target.name) throw new Error(`Refusal code ${options.code} belongs to ${owner}`);
    classByCode.set(options.code, target.name);
    textByClass.set(target, options);
    ObjectType({ implements: UserError, description: options.description })(target as never);
  };
}

/** Base of refusals: takes the facts, knows its code. */
export abstract class Refusal<Facts extends object = object> extends UserError {
  constructor(facts: Facts) {
    super();
    Object.assign(this, facts);
    this.code = textOf(this).code;
  }
}

/** The message of a refusal in a language. */
export function refusalMessage(refusal: object, locale: Locale): string {
  const text = textOf(refusal);
  return fillTemplate(locale === 'zh-CN' ? text.zh : text.en, refusal);
}

/** All refusal codes with their texts, for tests and documentation. */
export function allRefusalTexts(): readonly RefusalText[] {
  return [...textByClass.values()];
}

function textOf(refusal: object): RefusalText {
  const text = textByClass.get(refusal.constructor);
  if (!text) throw new Error(`${refusal.constructor.name} needs @RefusalType`);
  return text;
}

/** One input field that is not acceptable. The value itself is never echoed. */
@ObjectType({
  description: 'One input field that is not acceptable, and why. The value itself is never echoed.',
})
export class FieldError {
  @Field(() => String, { description: 'Path of the field in the input, such as `rows.3.name`.' })
  path: string;

  @Field(() => String, { description: 'Stable code of the reason, in capitals.' })
  code: string;

  @Field(() => String, { description: 'What is wrong with the field and how to put it right.' })
  message: string;

  /** Facts for the message, such as `maximum`; not part of the schema. */
  facts?: object;
}

/** Makes a field error. */
export function fieldError(path: string, code: string, facts: object = {}): FieldError {
  return Object.assign(new FieldError(), { path, code, facts });
}

/** Bad input of a command, with every field that is wrong. */
@RefusalType({
  code: 'INVALID_INPUT',
  description: 'Returned when fields of the input are not acceptable; nothing was changed.',
  zh: '有内容填写不正确，请按提示逐项修改。',
  en: 'Some fields are not acceptable. Correct each as described.',
})
export class InvalidInput extends Refusal<{ fieldErrors: readonly FieldError[] }> {
  @Field(() => [FieldError], { description: 'Every field that is not acceptable; at most 100.' })
  fieldErrors: FieldError[];
}

/** The refusal of an input that names something which does not exist or lies outside the actor's divisions. */
export function unknownReference(path: string): InvalidInput {
  return new InvalidInput({ fieldErrors: [fieldError(path, 'UNKNOWN_REFERENCE')] });
}

/** Somebody else changed the thing first. */
@RefusalType({
  code: 'STALE_VERSION',
  description: 'Returned when the thing was changed by somebody else since it was read; nothing was changed.',
  zh: '内容已被他人修改，请刷新后在最新内容上重做。',
  en: 'Somebody else changed this in the meantime. Reload and repeat your change.',
})
export class StaleVersion extends Refusal<{ currentVersion: number }> {
  @Field(() => Int, { description: 'Version that is in force now.' })
  currentVersion: number;
}

/** Absent, or outside the actor's divisions: one answer for both. */
@RefusalType({
  code: 'NOT_FOUND',
  description:
    'Returned when the thing does not exist or lies outside your divisions; the two are not told apart.',
  zh: '对象不存在或不在您的管辖范围内，请核对。',
  en: 'It does not exist or lies outside your divisions.',
})
export class NotFound extends Refusal<{ subject: string }> {
  @Field(() => String, { description: 'Input field that names the thing.' })
  subject: string;
}

/** Something with the same key is there already. */
@RefusalType({
  code: 'DUPLICATE_ENTRY',
  description:
    'Returned when something with the same key is there already within your divisions; nothing was changed.',
  zh: '已有相同的记录，请核对后修改。',
  en: 'An equal entry is there already.',
})
export class DuplicateEntry extends Refusal<{ field: string }> {
  @Field(() => String, { description: 'Input field whose value is taken.' })
  field: string;
}

/** An idempotency key came twice with different contents. */
@RefusalType({
  code: 'IDEMPOTENCY_KEY_REUSED',
  description:
    'Returned when the idempotency key was already used for a request with other contents; nothing was changed.',
  zh: '该请求编号已用于另一项操作，请刷新页面后重新提交。',
  en: 'This idempotency key was used for another request. Use a new one.',
})
export class IdempotencyKeyReused extends Refusal {}
