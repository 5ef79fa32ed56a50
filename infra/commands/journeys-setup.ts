import { startPassingProduct } from './passing-product';

declare global {
  var stopJourneyProduct: (() => Promise<void>) | undefined;
}

/**
 * Starts the whole product on a database and state folder of its own. Journeys find it at WEIZHI_BASE_URL, and in
 * WEIZHI_DEMO_ACCOUNTS what the demonstration data printed about signing in. A product that runs already is used as
 * it is where WEIZHI_BASE_URL names one; it needs WEIZHI_DEMO_ACCOUNTS beside it, WEIZHI_CLOCK_FILE for journeys that
 * take months, and WEIZHI_PRODUCT_ENVIRONMENT for those that plant data of their own.
 */
async function setUp(): Promise<void> {
  if (process.env['WEIZHI_BASE_URL']) return;
  const product = await startPassingProduct();
  process.env['WEIZHI_BASE_URL'] = product.origin;
  process.env['WEIZHI_CLOCK_FILE'] = product.clockFile;
  process.env['WEIZHI_PRODUCT_ENVIRONMENT'] = JSON.stringify(product.env);
  process.env['WEIZHI_DEMO_ACCOUNTS'] = product.accounts.join('\n');
  globalThis.stopJourneyProduct = () => product.stop();
}

module.exports = setUp;
