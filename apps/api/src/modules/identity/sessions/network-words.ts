import { isIP } from 'node:net';
import { addressBucket } from '../../../platform/http/client-address';

/** Where a session comes from, without its last part: enough for the owner to wonder at, too little to tell where somebody sits. */
export function networkWords(address: string): string {
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.*`;
  return isIP(address) === 6 ? `${addressBucket(address)}::*` : '';
}
