/** Path of an organisation's page. */
export function organisationPath(id: string): string {
  return `/organisations/${encodeURIComponent(id)}`;
}
