/** Who may sign in, as the product itself said when it loaded its demonstration data. */
export interface SignInAccount {
  readonly identifier: string;
  readonly password: string;
}

const PASSWORD_LINE = /password: (\S+)$/u;

/** The account of this name, with the initial password of its group. */
export function demonstrationAccount(identifier: string): SignInAccount {
  let password = '';
  for (const line of (process.env['WEIZHI_DEMO_ACCOUNTS'] ?? '').split('\n')) {
    password = PASSWORD_LINE.exec(line)?.[1] ?? password;
    if (line.trim().split(/\s+/u)[0] === identifier) return { identifier, password };
  }
  throw new Error(`The product told of no account ${identifier}.`);
}
