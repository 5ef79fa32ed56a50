export * from './before-and-after';
export * from './distribution';
export * from './full-time-posts';
export * from './meetings';
export * from './standard-time-comparison';
export * from './task-cascade';
export * from './task-totals';
export * from './workload-rates';
