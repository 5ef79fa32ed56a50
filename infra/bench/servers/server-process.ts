/** A setting that the bench hands to its servers. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: servers of the bench are started by the bench`);
  return value;
}

/** Tells the bench the port, and ends with it. */
export async function listen(start: () => Promise<number>): Promise<void> {
  const port = await start();
  process.send?.({ port });
  process.on('disconnect', () => process.exit(0));
}
