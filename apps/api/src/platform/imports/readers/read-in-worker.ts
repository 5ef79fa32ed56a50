import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { READER_LIMITS } from './limits';
import { FileRefused, fileRefused } from './reader-refusal';
import { describeSource } from './reader-registry';
import type { ReaderMessage, ReaderRequest } from './reader-worker';
import type { ReadOptions, SourceDescription, SourceFile, SourceRow } from './source-row';

export interface WorkerReadOptions extends ReadOptions {
  readonly signal?: AbortSignal;
}

/** Checks the file's directory before a worker is spent on it. @throws FileRefused */
export function describeFile(file: SourceFile): Promise<SourceDescription> {
  return describeSource(file);
}

/**
 * Rows of a file in batches, parsed in a thread of its own with a cap on memory and time, so that no upload can
 * take the server down. The thread waits for each batch to be taken. @throws FileRefused while iterating
 */
export async function* readInWorker(
  file: SourceFile,
  { signal, ...options }: WorkerReadOptions = {},
): AsyncGenerator<readonly SourceRow[]> {
  await describeSource(file);
  if (signal?.aborted) throw fileRefused('reader_cancelled');
  const worker = startWorker({ file, options });
  const inbox = new Inbox(worker, signal);
  try {
    for (let message = await inbox.next(); message.kind === 'rows'; message = await inbox.next()) {
      yield message.rows;
      worker.postMessage('next');
    }
  } finally {
    inbox.close();
    await worker.terminate();
  }
}

function startWorker(request: ReaderRequest): Worker {
  return new Worker(join(__dirname, 'reader-worker.ts'), {
    workerData: request,
    execArgv: ['--require', require.resolve('@weizhi/tooling/swc-register.cjs')],
    resourceLimits: { maxOldGenerationSizeMb: READER_LIMITS.workerMemoryMegabytes },
  });
}

/** Messages of the worker in order; its death, the time limit and a cancellation end it with a refusal. */
class Inbox {
  private readonly messages: ReaderMessage[] = [];
  private failure: Error | undefined;
  private wake: () => void = () => undefined;
  private readonly timer: NodeJS.Timeout;
  private readonly cancel = (): void => this.fail(fileRefused('reader_cancelled'));

  constructor(
    worker: Worker,
    private readonly signal: AbortSignal | undefined,
  ) {
    worker.on('message', (message: ReaderMessage) => this.receive(message));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      this.fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? fileRefused('reader_out_of_memory') : error),
    );
    worker.on('exit', () => this.fail(new Error('The reading thread ended before the file did')));
    const seconds = READER_LIMITS.workerSeconds;
    this.timer = setTimeout(() => this.fail(fileRefused('reader_timed_out', { seconds })), seconds * 1000);
    signal?.addEventListener('abort', this.cancel);
  }

  async next(): Promise<ReaderMessage> {
    for (;;) {
      const message = this.messages.shift();
      if (message) return message;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.signal?.removeEventListener('abort', this.cancel);
  }

  private receive(message: ReaderMessage): void {
    if (message.kind === 'refused') {
      this.fail(new FileRefused(message.refusal));
    } else {
      this.messages.push(message);
      this.wake();
    }
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }
}
