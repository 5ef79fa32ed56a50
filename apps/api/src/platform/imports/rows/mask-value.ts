/** The form in which a personal value may be shown in a report: enough to find it again, too little to use. */
export function maskPersonal(text: string): string {
  return text
    .replace(/\d{7,}/g, maskDigits)
    .replace(/\p{Script=Han}{2,}/gu, maskWord)
    .replace(/\p{Script=Latin}{2,}/gu, maskWord);
}

/** `13812345678` → `138****5678`, `320613199901010004` → `320613********0004`. */
function maskDigits(digits: string): string {
  const shownFirst = digits.length >= 15 ? 6 : 3;
  const shownLast = digits.length >= 11 ? 4 : 2;
  return (
    digits.slice(0, shownFirst) +
    '*'.repeat(digits.length - shownFirst - shownLast) +
    digits.slice(-shownLast)
  );
}

function maskWord(word: string): string {
  const [first = '', ...rest] = word;
  return first + '*'.repeat(rest.length);
}
