type Settings = Readonly<Record<string, string>>;

/** For a small machine (two cores, a few GB) that also runs the API: short queries, one bulk load now and then. */
const common: Settings = {
  listen_addresses: '127.0.0.1',
  // TCP with a password only: a socket file would need a folder that two accounts share.
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  // Rows with many indexes change whole pages. To compress these in the log (pglz is all the packaged server has) took five
  // times as long as to write the rows: 500 facts among twenty million 0.4 s instead of 0.07 s.
  wal_compression: 'off',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  // Compiling a plan costs more than the short reads of a request take.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
};

export const lastingSettings: Settings = common;

/** A test database may be lost at any moment, so it waits for no disk. */
export const temporarySettings: Settings = {
  ...common,
  shared_buffers: '128MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  // Cloning a small template by its log is four times as fast as by files and a checkpoint each time.
  wal_level: 'minimal',
  max_wal_senders: '0',
};
