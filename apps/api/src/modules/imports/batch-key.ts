/** A batch within its district. */
export interface BatchKey {
  readonly districtId: string;
  readonly batchId: string;
}
