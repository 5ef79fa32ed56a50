export type { EnqueueOptions } from './enqueue-job';
export {
  defineJob,
  type DeliveredEvent,
  type Job,
  type JobContext,
  type JobTable,
  type OutboxSubscriber,
} from './job-table';
export { platformJobs } from './platform-jobs';
export type { OutboxEvent } from './publish-event';
export { type JobWorker, mergeJobs, startWorker, type WorkerOptions } from './start-worker';
