import { PRODUCTS_VARIABLE, variablesOf } from '../journeys/support/product-of-worker';
import { startPassingProducts } from './passing-product';

declare global {
  var stopJourneyProducts: (() => Promise<void>) | undefined;
}

/**
 * Starts the whole product for each worker of jest, on databases and state folders of their own, since a journey that
 * takes months moves the clock of the product that it walks through. A product that runs already is used as it is where
 * WEIZHI_BASE_URL names one; it needs WEIZHI_DEMO_ACCOUNTS beside it, WEIZHI_CLOCK_FILE for journeys that take months, and
 * WEIZHI_PRODUCT_ENVIRONMENT for those that plant data of their own.
 */
async function setUp({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  if (process.env['WEIZHI_BASE_URL']) return;
  const { products, stop } = await startPassingProducts(maxWorkers);
  process.env[PRODUCTS_VARIABLE] = JSON.stringify(products.map(variablesOf));
  globalThis.stopJourneyProducts = stop;
}

module.exports = setUp;
