const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** Whether a host id is an IP address: only those hold a colon or are four numbers. */
export function isAddress(host: string): boolean {
  return host.includes(':') || ipv4.test(host);
}
