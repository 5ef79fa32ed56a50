/** Drops the databases of the run and stops its server. */
const globalTeardown = async (): Promise<void> => {
  await globalThis.closeTestServer?.();
};

module.exports = globalTeardown;
