/** Sign-in lives in the admin console, on the same origin. */
export function goToSignIn(): void {
  window.location.assign(signInAddress(window.location));
}

export function signInAddress({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `/admin/sign-in?next=${encodeURIComponent(pathname + search)}`;
}
