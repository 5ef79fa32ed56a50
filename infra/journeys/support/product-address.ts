/** Where the product under test answers. */
export function baseUrl(): string {
  const url = process.env['WEIZHI_BASE_URL'];
  if (!url)
    throw new Error('WEIZHI_BASE_URL is not set: run the journeys by npm run journeys -w @weizhi/infra.');
  return url;
}

/** The environment of commands that work on the data of the product under test. */
export function productEnvironment(): Readonly<Record<string, string>> {
  const text = process.env['WEIZHI_PRODUCT_ENVIRONMENT'];
  if (!text)
    throw new Error(
      'WEIZHI_PRODUCT_ENVIRONMENT is not set: a journey that plants data of its own needs the variables of the product as JSON.',
    );
  return JSON.parse(text) as Record<string, string>;
}
