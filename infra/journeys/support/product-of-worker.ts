import type { PassingProduct } from '../../commands/passing-product';

/** Where the setup of all journeys says which products there are: a list of variables for each. */
export const PRODUCTS_VARIABLE = 'WEIZHI_JOURNEY_PRODUCTS';

/** How journeys find a product. */
export const variablesOf = (product: PassingProduct): Readonly<Record<string, string>> => ({
  WEIZHI_BASE_URL: product.origin,
  WEIZHI_CLOCK_FILE: product.clockFile,
  WEIZHI_PRODUCT_ENVIRONMENT: JSON.stringify(product.env),
  WEIZHI_DEMO_ACCOUNTS: product.accounts.join('\n'),
});

/** Before each journey: the product of the worker that runs it. */
const products = JSON.parse(process.env[PRODUCTS_VARIABLE] ?? '[]') as readonly Record<string, string>[];
Object.assign(process.env, products[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1]);
