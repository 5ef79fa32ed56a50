import { type FieldError, fieldError } from '../../platform/errors/refusal';
import { registerFieldErrors } from '../../platform/errors/field-error';
import { isCommonPassword } from './common-passwords';

const SHORTEST = 12;
const LONGEST = 128;

registerFieldErrors({
  PASSWORD_GUESSABLE: {
    zh: '密码太容易被猜到，请换一句不含账号、不是常用密码、不是连续或重复字符的话。',
    en: 'Too easy to guess. Use a phrase without the account name that is no common password and no run or repetition.',
  },
  PASSWORD_UNCHANGED: {
    zh: '新密码与现在的密码相同，请换一个。',
    en: 'The new password equals the present one. Choose another.',
  },
  PASSWORD_WRONG: { zh: '现在的密码不对，请重新填写。', en: 'The present password is not right.' },
});

/**
 * What is wrong with a password that somebody chooses. Length counts, rules of composition do not (NIST SP 800-63B, ASVS 6.2);
 * any character is welcome, and what leaks are full of is not (ASVS 6.2.4).
 */
export function passwordProblems(path: string, password: string, identifier: string): FieldError[] {
  const length = [...password.normalize('NFC')].length;
  if (length < SHORTEST) return [fieldError(path, 'TOO_SHORT', { minimum: SHORTEST })];
  if (length > LONGEST) return [fieldError(path, 'TOO_LONG', { maximum: LONGEST })];
  return isCommonPassword(password) || isGuessable(password.toLowerCase(), identifier.toLowerCase())
    ? [fieldError(path, 'PASSWORD_GUESSABLE')]
    : [];
}

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const COMMON = [
  'password',
  'passw0rd',
  'admin',
  'administrator',
  'welcome',
  'letmein',
  'weizhi',
  'changeme',
  'iloveyou',
  'woaini',
  '密码',
];

/** What remains after taking out the account's name, common words, runs and repetitions must still be something. */
function isGuessable(password: string, identifier: string): boolean {
  let rest = password;
  if (identifier.length >= 3) rest = rest.replaceAll(identifier, '');
  for (const word of COMMON) rest = rest.replaceAll(word, '');
  rest = rest.replace(/(.+?)\1{2,}/gu, '$1');
  for (const run of [...RUNS, ...RUNS.map(reversed)]) rest = withoutRun(rest, run);
  return new Set(rest.replace(/[^\p{L}\p{N}]/gu, '')).size < 5;
}

function withoutRun(text: string, run: string): string {
  for (let length = Math.min(run.length, text.length); length >= 4; length -= 1) {
    for (let start = 0; start + length <= run.length; start += 1) {
      const piece = run.slice(start, start + length);
      if (text.includes(piece)) return withoutRun(text.replaceAll(piece, ''), run);
    }
  }
  return text;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
