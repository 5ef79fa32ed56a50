/** Folds what is typed at sign-in: width, case and surrounding blanks do not tell two accounts apart. */
export function identifierKey(identifier: string): string {
  return identifier.normalize('NFKC').trim().toLowerCase();
}

/** Letters of any script, digits and `. _ - @`; 3 to 64 characters. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._@-]{2,63}$/u.test(text.normalize('NFKC').trim());
}
