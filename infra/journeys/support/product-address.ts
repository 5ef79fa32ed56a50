/** Where the product under test answers. */
export function baseUrl(): string {
  const url = process.env['WEIZHI_BASE_URL'];
  if (!url)
    throw new Error('WEIZHI_BASE_URL is not set: run the journeys by npm run journeys -w @weizhi/infra.');
  return url;
}
