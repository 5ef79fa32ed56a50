/** Headers of every answer. */
export const BASE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

/** Name and value of what every answer says where the product is reached over TLS: for a year by TLS only (RFC 6797). */
export const TLS_ONLY = ['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const;

/** Headers of what a browser may open as a page; JSON links to nothing, opens nothing and uses no device. */
export const DOCUMENT_HEADERS: Readonly<Record<string, string>> = {
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/**
 * Policy of the pages of our applications: nothing from elsewhere, no inline script, no inline style element.
 * `data:` and `blob:` pictures are charts that a user exports.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Positions of floating panels and chart parts are set as style attributes by scripts of ours.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
