export { isInterruption } from './interruption';
export { defineJob, type JobContext, type JobTable } from './job-table';
export { platformJobs } from './platform-jobs';
export { startWorker } from './start-worker';
