import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** How an address is read from the search of the location, and written there. */
export interface AddressForm<Address> {
  readonly read: (search: URLSearchParams) => Address;
  readonly write: (address: Address) => URLSearchParams;
}

/** Parts of an address that change, or what they are by those that were asked for last. */
export type AddressChange<Address> = Partial<Address> | ((latest: Address) => Partial<Address>);

/**
 * What the address says, and the way to change parts of it. The router shows a new address before the page is drawn
 * for it, so a change that comes in between builds on the last one and not on what is still drawn.
 */
export function useAddress<Address>({ read, write }: AddressForm<Address>): {
  readonly address: Address;
  readonly change: (change: AddressChange<Address>) => void;
} {
  const [search, setSearch] = useSearchParams();
  const { search: text } = useLocation();
  const address = read(search);
  const latest = useRef(address);
  useEffect(() => {
    latest.current = read(new URLSearchParams(text));
  }, [read, text]);
  return {
    address,
    change: (change) => {
      const part = typeof change === 'function' ? change(latest.current) : change;
      latest.current = { ...latest.current, ...part };
      setSearch(write(latest.current));
    },
  };
}
