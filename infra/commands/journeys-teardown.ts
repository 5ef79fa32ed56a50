/** Stops what journeys-setup.ts started. */
module.exports = async (): Promise<void> => {
  await globalThis.stopJourneyProducts?.();
};

export {};
