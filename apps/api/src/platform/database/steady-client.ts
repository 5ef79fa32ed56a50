import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss never ends the process. Whoever uses it hears of the loss from the statement that fails; but a
 * server that is killed also sends its last word between two statements, or while the connection is being closed, when
 * neither pool nor query listens, and Node ends a process over an error event that nobody hears.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
