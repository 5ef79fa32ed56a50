export * from './before-and-after';
export * from './distribution';
export * from './task-totals';
export * from './workload-rates';
