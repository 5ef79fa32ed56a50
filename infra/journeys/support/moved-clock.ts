import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Visitor } from './visitor';

/** The clock of the product and of a visitor's browser, which a journey moves so that months pass. */
export class MovedClock {
  private readonly file = clockFile();

  /** It is now nine in the morning of a day in Shanghai. */
  async set(visitor: Visitor, day: string): Promise<void> {
    const instant = `${day}T09:00:00+08:00`;
    // All at once: the product reads it whenever it asks for the time.
    writeFileSync(`${this.file}.next`, instant);
    renameSync(`${this.file}.next`, this.file);
    // It goes on from there: what waits for time to pass, such as a message that fades, would wait for ever otherwise.
    await visitor.page.clock.setSystemTime(instant);
  }

  /** It is the machine's time again, for the journeys that come after. */
  restore(): void {
    rmSync(this.file, { force: true });
  }
}

function clockFile(): string {
  const file = process.env['WEIZHI_CLOCK_FILE'];
  if (!file)
    throw new Error(
      'WEIZHI_CLOCK_FILE is not set: start the product by apps/api/test/serve-by-moved-clock.ts.',
    );
  return file;
}
