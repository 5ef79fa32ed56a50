import { openTestServer, TEST_SERVER_VARIABLE } from './test-server';

declare global {
  var closeTestServer: (() => Promise<void>) | undefined;
}

/** Starts the database of the run. */
const globalSetup = async (): Promise<void> => {
  const { server, close } = await openTestServer();
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
  globalThis.closeTestServer = close;
};

module.exports = globalSetup;
