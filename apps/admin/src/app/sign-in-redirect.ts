const SIGN_IN = '/admin/sign-in';

/** Leaves for the sign-in page, from wherever one is, to come back afterwards. */
export function goToSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname !== SIGN_IN)
    window.location.assign(`${SIGN_IN}?next=${encodeURIComponent(pathname + search)}`);
}
